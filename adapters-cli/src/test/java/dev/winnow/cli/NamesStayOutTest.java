package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class or a constant is called in Java decides nothing and is stored nowhere: it may be
 * renamed at any time. Looked for in the bytecode of all modules, so that a constant that is joined
 * to a text is found too.
 */
class NamesStayOutTest {

  private static final String FAILURE = "the kind of an unforeseen exception, for people only";
  private static final String LANGUAGE =
      "rules are written in the names of Java classes and constants; messages speak of them as rules"
          + " do";

  private static final String OPTION =
      "the words of an option of the command line, which the tests of the command hold";

  private static final String WRITTEN =
      "code that the build writes names classes and constants, and is written anew with each build";

  /** Where a name is used all the same, by class or by class and method, and why that is right. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("dev.winnow.core.engine.RuleSession#leaveOutFailed", FAILURE),
          Map.entry("dev.winnow.runtime.StateSaver#write", FAILURE),
          Map.entry("dev.winnow.runtime.DecisionHandler", FAILURE),
          Map.entry("dev.winnow.notify.dispatch.DeliveryLane", FAILURE),
          Map.entry("dev.winnow.notify.files.TicketFiles", FAILURE),
          Map.entry("dev.winnow.notify.http.HttpLine", FAILURE),
          Map.entry("dev.winnow.notify.mail.MailFailure", FAILURE),
          Map.entry("dev.winnow.k8s.watch.ObjectIntake", FAILURE),
          Map.entry("dev.winnow.k8s.watch.Trouble", FAILURE),
          Map.entry("dev.winnow.text.yaml.RecordShape", FAILURE),
          Map.entry(
              "dev.winnow.core.compile.Refusals#subject", "a key that lives as long as one check"),
          Map.entry("dev.winnow.core.condition", LANGUAGE),
          Map.entry("dev.winnow.core.sandbox", LANGUAGE),
          Map.entry("dev.winnow.core.language.Prelude", LANGUAGE),
          Map.entry("dev.winnow.authoring.check", LANGUAGE),
          Map.entry("dev.winnow.authoring.catalogue", LANGUAGE),
          Map.entry("dev.winnow.rules.build.ValueClass", WRITTEN),
          Map.entry("dev.winnow.core.engine.CompiledModel#broughtBy", WRITTEN),
          Map.entry("dev.winnow.core.engine.NeedText#write", WRITTEN),
          Map.entry("dev.winnow.core.engine.ModelIndex#besides", WRITTEN),
          Map.entry("dev.winnow.core.engine.ModelIndexes#of", WRITTEN),
          Map.entry(
              "dev.winnow.core.engine.DirectEffect#read",
              "finds the code of a class that is loaded"),
          Map.entry("dev.winnow.core.engine.LoadedRules#toString", "for tests alone"),
          Map.entry("dev.winnow.cli.Converters$OfSource#convert", OPTION),
          Map.entry("dev.winnow.cli.StarterKind#toString", OPTION),
          Map.entry("dev.winnow.cli.RulesFormat#toString", OPTION),
          Map.entry("dev.winnow.cli.output.CheckFormat#toString", OPTION),
          Map.entry("dev.winnow.cli.output.DocumentFormat#toString", OPTION),
          Map.entry("dev.winnow.cli.output.OutputFormat#toString", OPTION),
          Map.entry("dev.winnow.cli.output.WatchFormat#toString", OPTION));

  private static final Set<String> OF_CLASSES =
      Set.of("getSimpleName", "getName", "getTypeName", "getCanonicalName", "toString");
  private static final Set<String> OF_CONSTANTS = Set.of("name", "toString");

  @Test
  void noNameOfAClassOrConstantDecidesOrIsStored() {
    assertThat(found(ours()).filter(use -> !isAllowed(use)).toList()).isEmpty();
  }

  /** What is allowed and no longer needed goes from the list. */
  @Test
  void allThatIsAllowedIsStillThere() {
    List<String> uses = found(ours()).toList();
    Set<String> idle = new TreeSet<>(ALLOWED.keySet());
    idle.removeIf(allowed -> uses.stream().anyMatch(use -> use.startsWith(allowed)));
    assertThat(idle).isEmpty();
  }

  @Test
  void itWouldNotice() {
    JavaClasses bad = new ClassFileImporter().importClasses(Bad.class, Constant.class);
    assertThat(found(bad).map(use -> use.substring(use.indexOf('#') + 1)))
        .containsExactlyInAnyOrder(
            "simple: Class.getSimpleName",
            "name: Constant.name",
            "reference: Enum.name",
            "joined: Constant in a text",
            "parsed: Constant.valueOf");
  }

  private static boolean isAllowed(String use) {
    return ALLOWED.keySet().stream().anyMatch(use::startsWith);
  }

  private static JavaClasses ours() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("/dev/winnow/policy/"))
            .importPackages("dev.winnow");
    Set<String> modules =
        all.stream().map(type -> type.getPackageName().split("\\.")[2]).collect(Collectors.toSet());
    assertThat(modules).contains("core", "rules", "k8s", "cli");
    return all;
  }

  private static Stream<String> found(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : classes) {
      try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
        new ClassReader(bytes).accept(new Visitor(type, classes, found), ClassReader.SKIP_DEBUG);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found.stream().sorted().distinct();
  }

  private static final class Visitor extends ClassVisitor {
    private final JavaClass type;
    private final JavaClasses classes;
    private final List<String> found;

    Visitor(JavaClass type, JavaClasses classes, List<String> found) {
      super(Opcodes.ASM9);
      this.type = type;
      this.classes = classes;
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      boolean itself = type.isEnum() && method.equals("valueOf");
      String name = method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1");
      return itself ? null : new Body(name, (access & Opcodes.ACC_STATIC) != 0, descriptor);
    }

    private boolean isConstant(String internal) {
      String name = internal.replace('/', '.');
      return name.equals("java.lang.Enum")
          || (classes.contain(name) && classes.get(name).isAssignableTo(Enum.class));
    }

    private final class Body extends MethodVisitor {
      private final String method;
      private final Map<Integer, String> parameters = new HashMap<>();
      private String latest = "";

      Body(String method, boolean isStatic, String descriptor) {
        super(Opcodes.ASM9);
        this.method = method;
        int slot = isStatic ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
          if (parameter.getSort() == Type.OBJECT) {
            parameters.put(slot, parameter.getInternalName());
          }
          slot += parameter.getSize();
        }
      }

      private void say(String what) {
        found.add(type.getName() + "#" + method + ": " + what);
      }

      private void called(String owner, String name, String descriptor) {
        boolean plain = Type.getArgumentTypes(descriptor).length == 0;
        if (plain && owner.equals("java/lang/Class") && OF_CLASSES.contains(name)) {
          say("Class." + name);
        } else if (isConstant(owner)
            && (plain && OF_CONSTANTS.contains(name) || name.equals("valueOf"))) {
          say(simple(owner) + "." + name);
        }
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean joins =
            descriptor.startsWith("(Ljava/lang/Object;)")
                && (owner.equals("java/lang/String") && name.equals("valueOf")
                    || owner.equals("java/lang/StringBuilder") && name.equals("append"));
        if (joins && isConstant(latest)) {
          say(simple(latest) + " in a text");
        }
        called(owner, name, descriptor);
        latest(Type.getReturnType(descriptor));
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        latest(Type.getType(descriptor));
      }

      @Override
      public void visitVarInsn(int opcode, int slot) {
        latest = parameters.getOrDefault(slot, "");
      }

      /** What was put on the stack last; javac gives it to String.valueOf at once. */
      private void latest(Type type) {
        latest = type.getSort() == Type.OBJECT ? type.getInternalName() : "";
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (Object argument : arguments) {
          if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
            called(handle.getOwner(), handle.getName(), handle.getDesc());
          }
        }
        if (bootstrap.getName().equals("makeConcatWithConstants")) {
          for (Type part : Type.getArgumentTypes(descriptor)) {
            if (part.getSort() == Type.OBJECT && isConstant(part.getInternalName())) {
              say(simple(part.getInternalName()) + " in a text");
            }
          }
        }
      }
    }

    private static String simple(String internal) {
      return internal.replaceAll(".*[/$]", "");
    }
  }

  /** Does all that is not to be done. */
  @SuppressWarnings("unused")
  enum Constant {
    ONE
  }

  @SuppressWarnings("unused")
  private static final class Bad {
    String simple(Object of) {
      return of.getClass().getSimpleName();
    }

    String name(Constant of) {
      return of.name();
    }

    Stream<String> reference(Stream<Constant> of) {
      return of.map(Constant::name);
    }

    String joined(Constant of) {
      return "it is " + of;
    }

    Constant parsed(String of) {
      return Constant.valueOf(of);
    }
  }
}
