package dev.winnow.cli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The one jar of the command, and what becomes of the classes in it. */
class OneJarTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void linkedCallsGiveWhatDynamicOnesGive() throws Exception {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    int before = 0;
    for (String nested : List.of("", "$Every", "$Nothing", "$Greeting", "$Joiner")) {
      String file = "dev/winnow/cli/build/DynamicCalls" + nested + ".class";
      byte[] bytes = read(file);
      before += dynamicCalls(bytes);
      classes.putAll(ClassFile.of(file, bytes));
    }
    assertThat(before).isGreaterThan(25);
    assertThat(classes.values().stream().mapToInt(OneJarTest::dynamicCalls).sum()).isZero();

    Class<?> linked = new Defining(classes).loadClass(DynamicCalls.class.getName());
    Supplier<?> calls = (Supplier<?>) linked.getConstructor().newInstance();
    assertThat(calls.getClass().getClassLoader()).isInstanceOf(Defining.class);
    assertThat(calls.get()).isEqualTo(new DynamicCalls().get());
  }

  @Test
  void anOldClassIsWrittenAnewAndANewOneIsNot() throws IOException {
    ClassWriter old = new ClassWriter(0);
    old.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor code = old.visitMethod(Opcodes.ACC_STATIC, "one", "(Z)I", null, null);
    Label other = new Label();
    code.visitCode();
    code.visitVarInsn(Opcodes.ILOAD, 0);
    code.visitJumpInsn(Opcodes.IFEQ, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
    old.visitEnd();
    assertThat(version(ClassFile.renewed(old.toByteArray()))).isEqualTo(Opcodes.V1_8);
    byte[] young = read("dev/winnow/cli/build/DynamicCalls$Joiner.class");
    assertThat(ClassFile.renewed(young)).isSameAs(young);
  }

  @Test
  void servicesAreJoinedAndWhatADifferentFileWouldHideIsRefused() throws IOException {
    Path one = library("one", "META-INF/services/x.Y", "a.B # the first\n", "same.txt", "s");
    Path two = library("two", "META-INF/services/x.Y", "c.D\na.B\n", "same.txt", "s");
    OneJar.make(folder.resolve("jar"), "x.Main", "1.2", List.of(one, two));
    Path made = folder.resolve("jar").resolve(OneJar.JAR);
    try (JarFile jar = new JarFile(made.toFile())) {
      assertThat(text(jar, "META-INF/services/x.Y")).isEqualTo("a.B\nc.D\n");
      assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
          .isEqualTo("1.2");
    }
    String id = Files.readString(folder.resolve("jar").resolve(OneJar.ID));
    OneJar.make(folder.resolve("again"), "x.Main", "1.2", List.of(one, two));
    assertThat(Files.readString(folder.resolve("again").resolve(OneJar.ID))).isEqualTo(id);

    Path three = library("three", "same.txt", "t", "META-INF/LICENSE", "of three");
    assertThatThrownBy(
            () -> OneJar.make(folder.resolve("no"), "x.Main", "1", List.of(one, two, three)))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("one", "three", "same.txt");
  }

  private Path library(String name, String... namesAndTexts) throws IOException {
    Path library = folder.resolve(name);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path file = library.resolve(namesAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, namesAndTexts[i + 1]);
    }
    return library;
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(new ZipEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = OneJarTest.class.getResourceAsStream("/" + file)) {
      return in.readAllBytes();
    }
  }

  private static int version(byte[] bytes) {
    return bytes[6] << 8 | bytes[7];
  }

  private static int dynamicCalls(byte[] bytes) {
    int[] count = new int[1];
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String called, String given, Handle bootstrap, Object... arguments) {
                    count[0]++;
                  }
                };
              }
            },
            0);
    return count[0];
  }

  /** Defines the given classes itself, whatever its parent has. */
  private static final class Defining extends ClassLoader {

    private final Map<String, byte[]> classes;

    Defining(Map<String, byte[]> classes) {
      super(OneJarTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
    }
  }
}
