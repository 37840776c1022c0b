package dev.winnow.cli.build;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes of a class file one from which the JVM starts faster. Stateless.
 *
 * <p>A class data archive takes no class that is older than Java 6, because the old verifier, which
 * those need, loads other classes while it works. And it keeps no dynamic call: each that a program
 * comes by is linked anew at each start, by code that is itself cold. So old classes are written
 * anew, and dynamic calls are replaced by what they stand for.
 */
final class ClassFile {

  /** The place of the major version in a class file, of two bytes. */
  private static final int MAJOR = 6;

  private ClassFile() {}

  /**
   * The classes to take the place of one, by the names of their files.
   *
   * @param file the name of its file
   * @param bytes the class
   */
  static Map<String, byte[]> of(String file, byte[] bytes) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    if (file.contains("META-INF/")) {
      classes.put(file, bytes);
    } else {
      linked(file, renewed(bytes), classes);
    }
    return classes;
  }

  private static void linked(String file, byte[] bytes, Map<String, byte[]> classes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    LinkedCalls calls = new LinkedCalls(writer);
    reader.accept(calls, 0);
    classes.put(file, calls.any() ? writer.toByteArray() : bytes);
    calls.lambdas().forEach((name, lambda) -> classes.put(name + ".class", lambda));
  }

  /**
   * The class as of Java 8, with the frames that the newer verifier reads, if it is older than
   * that; else as it is. So is one that has subroutines, which there are none of since Java 6.
   */
  static byte[] renewed(byte[] bytes) {
    int version = ByteBuffer.wrap(bytes).getShort(MAJOR);
    if (version >= Opcodes.V1_8) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    Frames writer = new Frames();
    try {
      reader.accept(new AsOfJava8(writer), ClassReader.SKIP_FRAMES);
      return writer.toByteArray();
    } catch (IllegalArgumentException e) {
      return bytes;
    }
  }

  private static final class AsOfJava8 extends ClassVisitor {

    AsOfJava8(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      super.visit(Opcodes.V1_8, access, name, signature, above, interfaces);
    }
  }

  /** Knows what two classes have in common as far as they can be found. */
  private static final class Frames extends ClassWriter {

    Frames() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      try {
        return super.getCommonSuperClass(one, other);
      } catch (TypeNotPresentException | LinkageError e) {
        return Type.getInternalName(Object.class);
      }
    }

    @Override
    protected ClassLoader getClassLoader() {
      return ClassFile.class.getClassLoader();
    }
  }
}
