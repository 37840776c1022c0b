package dev.winnow.authoring.reference;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sources say of types, properties and methods: their Javadoc. For one thread. */
final class JavaSources {

  private static final List<Path> ROOTS =
      List.of(Path.of("../core/src/main/java"), Path.of("../rules/src/main/java"));
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link #?([^}(]*)(?:\\([^)]*\\))?}");
  private static final Pattern WORDS = Pattern.compile("\\{@linkplain [^ }]+\\s+([^}]*)}");
  private static final Pattern EMPHASIS = Pattern.compile("</?(?:em|i)>");

  /** A sentence that says what a method does by what it returns. */
  private static final String RETURN = "{@return ";

  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile("(Immutable|Safe for use|[^.]*\\b[Tt]hreads?\\b)[^.]*\\.");

  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
  private final Map<String, CompilationUnit> read = new HashMap<>();

  /** The source of a class. */
  CompilationUnit unit(String name) {
    return read.computeIfAbsent(name, this::parse);
  }

  private CompilationUnit parse(String name) {
    for (Path root : ROOTS) {
      Path file = root.resolve(name.replace('.', '/') + ".java");
      if (Files.exists(file)) {
        try {
          return parser.parse(file).getResult().orElseThrow();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new IllegalArgumentException("there is no source of " + name);
  }

  private TypeDeclaration<?> declaration(Class<?> type) {
    return unit(type.getName()).getType(0);
  }

  /** The first paragraph about a type. */
  String about(Class<?> type) {
    String text = declaration(type).getJavadoc().map(JavaSources::paragraph).orElse("");
    return FOR_PROGRAMMERS.matcher(text).replaceAll("").strip();
  }

  /** What a property says; empty if the source does not tell. */
  String property(Class<?> type, String name, Method getter) {
    if (type.isRecord()) {
      Optional<String> component = parameter(declaration(type), name);
      if (component.isPresent()) {
        return component.get();
      }
    }
    return method(getter);
  }

  private static Optional<String> parameter(NodeWithJavadoc<?> documented, String name) {
    return documented.getJavadoc().stream()
        .flatMap(doc -> doc.getBlockTags().stream())
        .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
        .filter(tag -> tag.getName().orElse("").equals(name))
        .map(tag -> plain(tag.getContent().toText()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** What a method's source says, or that of the method that it overrides. */
  String method(Method method) {
    for (Class<?> owner : owners(method)) {
      for (MethodDeclaration one : declaration(owner).getMethodsByName(method.getName())) {
        boolean same = one.getParameters().size() == method.getParameterCount();
        if (same && one.getJavadoc().isPresent()) {
          return said(one.getJavadoc().get());
        }
      }
    }
    return "";
  }

  private static String said(Javadoc doc) {
    String text = paragraph(doc);
    String more =
        doc.getBlockTags().stream()
            .filter(tag -> tag.getType() == JavadocBlockTag.Type.RETURN)
            .map(tag -> plain(tag.getContent().toText()))
            .findFirst()
            .orElse("");
    String first = text.replaceAll("\\.$", "");
    boolean repeats = more.isEmpty() || first.equalsIgnoreCase(more) || more.startsWith("true ");
    return repeats ? text : first + ": " + more;
  }

  private static List<Class<?>> owners(Method method) {
    List<Class<?>> owners = new ArrayList<>();
    owners.add(method.getDeclaringClass());
    parents(method.getDeclaringClass(), owners);
    return owners;
  }

  private static void parents(Class<?> type, List<Class<?>> owners) {
    for (Class<?> parent : type.getInterfaces()) {
      if (parent.getName().startsWith("dev.winnow.") && !owners.contains(parent)) {
        owners.add(parent);
        parents(parent, owners);
      }
    }
    if (type.getSuperclass() != null) {
      parents(type.getSuperclass(), owners);
    }
  }

  /** The names of a method's parameters, as they are written. */
  List<String> parameters(Method method) {
    return declaration(method.getDeclaringClass()).getMethodsByName(method.getName()).stream()
        .filter(one -> one.getParameters().size() == method.getParameterCount())
        .findFirst()
        .map(one -> one.getParameters().stream().map(p -> p.getNameAsString()).toList())
        .orElse(List.of());
  }

  private static String paragraph(Javadoc doc) {
    String text = plain(doc.getDescription().toText().split("\\R\\s*\\R|<p>", 2)[0]);
    return text.startsWith(RETURN) && text.endsWith("}")
        ? sentence(text.substring(RETURN.length(), text.length() - 1))
        : text;
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String plain(String written) {
    String text = written.replaceAll("\\s+", " ").strip();
    String words = WORDS.matcher(CODE.matcher(text).replaceAll("`$1`")).replaceAll("$1");
    String links = LINK.matcher(words).replaceAll(link -> "`" + dotted(link.group(1)) + "`");
    return EMPHASIS.matcher(links).replaceAll("*");
  }

  private static String dotted(String name) {
    return name.replace('#', '.');
  }

  /** What a rule makes such facts of: the constructors, and the methods that give one. */
  List<Maker> makers(Class<?> type) {
    TypeDeclaration<?> source = declaration(type);
    String name = type.getSimpleName();
    List<Maker> makers = new ArrayList<>();
    if (source instanceof RecordDeclaration record) {
      makers.add(maker("new " + name, record.getParameters(), record, record));
    }
    for (ConstructorDeclaration one : source.getConstructors()) {
      if (one.isPublic()) {
        makers.add(maker("new " + name, one.getParameters(), one, source));
      }
    }
    for (MethodDeclaration one : source.getMethods()) {
      if (one.isPublic() && one.isStatic() && one.getTypeAsString().equals(name)) {
        makers.add(maker(name + "." + one.getNameAsString(), one.getParameters(), one, source));
      }
    }
    return makers;
  }

  private static Maker maker(
      String call,
      List<Parameter> parameters,
      NodeWithJavadoc<?> documented,
      NodeWithJavadoc<?> type) {
    List<Maker.Part> parts = new ArrayList<>();
    for (Parameter one : parameters) {
      String name = one.getNameAsString();
      Optional<String> text = parameter(documented, name).or(() -> parameter(type, name));
      parts.add(new Maker.Part(name, TypeWords.written(one.getTypeAsString()), text.orElse("")));
    }
    return new Maker(call, parts);
  }
}
