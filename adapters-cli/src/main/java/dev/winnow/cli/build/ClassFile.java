package dev.winnow.cli.build;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes class files of old versions anew. A class data archive takes none that is older than Java
 * 6, because the old verifier, which those need, loads other classes while it works. Stateless.
 */
final class ClassFile {

  /** The place of the major version in a class file, of two bytes. */
  private static final int MAJOR = 6;

  private ClassFile() {}

  /**
   * The class as of Java 8, with the frames that the newer verifier reads, if it is older than that;
   * else as it is. So is one that has subroutines, which there are none of since Java 6.
   */
  static byte[] renewed(byte[] bytes) {
    int version = (bytes[MAJOR] & 0xff) << 8 | bytes[MAJOR + 1] & 0xff;
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
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
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
