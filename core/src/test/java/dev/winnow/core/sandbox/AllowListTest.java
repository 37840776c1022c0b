package dev.winnow.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what a policy may use. */
class AllowListTest {

  private static final List<String> DANGEROUS =
      List.of(
          "java.io.",
          "java.nio.",
          "java.net.",
          "java.lang.reflect.",
          "java.lang.invoke.",
          "java.lang.Class",
          "java.lang.Thread",
          "java.lang.Runtime",
          "java.lang.Process",
          "java.util.concurrent.",
          "java.util.function.",
          "org.drools.",
          "org.kie.");

  private static List<String> lines() throws IOException {
    try (InputStream in = AllowList.class.getResourceAsStream("allowed.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(0, text.indexOf("[instead]"))
          .replaceAll("\n +", " ")
          .lines()
          .filter(line -> line.contains(" :") && !line.startsWith("#"))
          .toList();
    }
  }

  /** A name that is not there is a mistake, and may come to be there with the next Java. */
  @Test
  void everythingOnTheListExists() throws IOException, ClassNotFoundException {
    List<String> missing = new ArrayList<>();
    for (String line : lines()) {
      String[] parts = line.split(" :", 2);
      String[] head = parts[0].split(" extends ");
      if (head[0].contains("*")) {
        continue;
      }
      for (String name : String.join(" ", head).strip().split("\\s+")) {
        Class.forName(name, false, getClass().getClassLoader());
      }
      Class<?> type = Class.forName(head[0].strip(), false, getClass().getClassLoader());
      for (String member : parts[1].strip().split("\\s+")) {
        if (!member.isEmpty() && !member.equals("*") && !has(type, member) && !newer(member)) {
          missing.add(type.getName() + " " + member);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** In Java 21 and later. */
  private static boolean newer(String member) {
    return List.of("clamp", "getFirst", "getLast").contains(member);
  }

  private static boolean has(Class<?> type, String member) {
    if (member.startsWith("new")) {
      return Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> matches(c, "new", member));
    }
    return Stream.of(type.getFields()).anyMatch(field -> field.getName().equals(member))
        || Stream.of(type.getMethods()).anyMatch(m -> matches(m, m.getName(), member));
  }

  private static boolean matches(Executable executable, String name, String member) {
    if (!member.contains("(")) {
      return name.equals(member);
    }
    List<String> types =
        Arrays.stream(executable.getParameterTypes()).map(Class::getSimpleName).toList();
    return member.equals(name + "(" + String.join(",", types) + ")");
  }

  @Test
  void nothingOnTheListReadsAClockOrChance() throws IOException {
    assertThat(lines())
        .noneMatch(
            line ->
                List.of(line.split(" :", 2)[1].strip().split("\\s+")).stream()
                    .map(member -> member.toLowerCase(Locale.ROOT))
                    .anyMatch(
                        member ->
                            member.equals("now")
                                || member.contains("random")
                                || member.contains("default") && !member.equals("getordefault")
                                || member.contains("clock")));
  }

  /** All that facts and signals offer is open to rules: it must lead nowhere. */
  @Test
  void whatFactsAndSignalsOfferIsPlain() {
    List<String> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("dev.winnow.core.fact", "dev.winnow.core.signal")) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
        for (Method method : type.reflect().getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers())) {
            Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
                .map(Class::getTypeName)
                .filter(name -> DANGEROUS.stream().anyMatch(name::startsWith))
                .forEach(name -> found.add(method + ": " + name));
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void membersAreFoundWithWhatAClassExtends() {
    AllowList list =
        AllowListReader.parse(
            """
            [rules]
            a.Base : new get
            a.Child extends a.Base : put(Locale)
                more
            b.*Fact : *
            """);
    assertThat(list.member("a.Child", "get", "()V")).isTrue();
    assertThat(list.member("a.Child", "more", "()V")).isTrue();
    assertThat(list.member("a.Child", "toString", "()V")).isTrue();
    assertThat(list.member("a.Child", "<init>", "()V")).isFalse();
    assertThat(list.member("a.Base", "<init>", "()V")).isTrue();
    assertThat(list.member("a.Base", "put", "(Ljava/util/Locale;)V")).isFalse();
    assertThat(list.member("a.Child", "put", "(Ljava/util/Locale;)V")).isTrue();
    assertThat(list.member("a.Child", "put", "()V")).isFalse();
    assertThat(list.member("b.OneFact", "any", "()V")).isTrue();
    assertThat(list.member("b.OneFact", "getClass", "()Ljava/lang/Class;")).isFalse();
    assertThat(list.type("b.OneFactory")).isFalse();
    assertThat(list.type("b.c.OneFact")).isFalse();
    assertThat(list.member("c.Other", "toString", "()V")).isFalse();
  }

  @Test
  void packagesAreOpenIfSomethingInThemIs() {
    assertThat(Sandbox.mayNameFrom("java.util")).isTrue();
    assertThat(Sandbox.mayNameFrom("dev.winnow.rules.settings")).isTrue();
    assertThat(Sandbox.mayNameFrom("java.util.function")).isFalse();
    assertThat(Sandbox.mayNameFrom("java")).isFalse();
    assertThat(Sandbox.mayName("dev.winnow.core.signal.Feedback.Verdict")).isTrue();
    assertThat(Sandbox.mayName("java.lang.System")).isFalse();
  }
}
