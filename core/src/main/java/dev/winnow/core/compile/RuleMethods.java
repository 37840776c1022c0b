package dev.winnow.core.compile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which methods of compiled rules make which rules. Stateless. */
public final class RuleMethods {

  private static final String OWNER = "org/drools/modelcompiler/dsl/pattern/D";

  private RuleMethods() {}

  /**
   * Looks through compiled rules.
   *
   * @param classes the classes' bytes by their names
   * @return the class and the method, with a {@code #} between them, by the rules' names
   */
  public static Map<String, String> in(Map<String, byte[]> classes) {
    Map<String, String> methods = new HashMap<>();
    classes.forEach(
        (name, bytes) ->
            new ClassReader(bytes)
                .accept(
                    new Methods(name, methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
    return methods;
  }

  private static final class Methods extends ClassVisitor {
    private final String type;
    private final Map<String, String> methods;

    Methods(String type, Map<String, String> methods) {
      super(Opcodes.ASM9);
      this.type = type;
      this.methods = methods;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new RuleName(type + "#" + name, methods);
    }
  }

  /** The name of a rule is the last text before the call that makes the rule. */
  private static final class RuleName extends MethodVisitor {
    private final String method;
    private final Map<String, String> methods;
    private String text = "";

    RuleName(String method, Map<String, String> methods) {
      super(Opcodes.ASM9);
      this.method = method;
      this.methods = methods;
    }

    @Override
    public void visitLdcInsn(Object value) {
      text = value instanceof String one ? one : "";
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals(OWNER) && name.equals("rule")) {
        methods.put(text, method);
      }
    }
  }
}
