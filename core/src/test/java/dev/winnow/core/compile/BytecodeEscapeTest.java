package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.objectweb.asm.Opcodes.*;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.TriageEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Classes that no rule compiler makes, as somebody might put them into a file of compiled rules. An
 * engine must refuse them before it loads any.
 */
class BytecodeEscapeTest {

  private static final String NAME = "dev/winnow/policy/RulesForged";
  private static final String MODEL = NAME.replace('/', '.');
  private static final String MODEL_TYPE = "org/drools/model/Model";

  @AfterEach
  void nothingEscaped() {
    assertThat(System.clearProperty(Escape.PROPERTY)).isNull();
  }

  private static PolicyException refused(Map<String, byte[]> classes, String... models) {
    CompiledRules rules = new CompiledRules(classes, List.of(models), List.of(), "x");
    return catchThrowableOfType(
        PolicyException.class,
        () -> TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, rules)).close());
  }

  private static ClassWriter type(int version, String name, String parent, String... interfaces) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(version, ACC_PUBLIC | ACC_SUPER, name, null, parent, interfaces);
    return writer;
  }

  /** A class whose static initialiser, which runs when it is loaded, has this code. */
  private static byte[] loading(Consumer<MethodVisitor> code) {
    ClassWriter writer = type(V17, NAME, "java/lang/Object", MODEL_TYPE);
    method(writer, ACC_STATIC, "<clinit>", "()V", code);
    return writer.toByteArray();
  }

  private static void method(
      ClassWriter writer, int access, String name, String desc, Consumer<MethodVisitor> code) {
    MethodVisitor method = writer.visitMethod(access, name, desc, null, null);
    method.visitCode();
    code.accept(method);
    method.visitInsn(RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private static void escape(MethodVisitor m) {
    m.visitLdcInsn(Escape.PROPERTY);
    m.visitLdcInsn("yes");
    m.visitMethodInsn(
        INVOKESTATIC,
        "java/lang/System",
        "setProperty",
        "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        false);
    m.visitInsn(POP);
  }

  private static Arguments code(String name, String reached, Consumer<MethodVisitor> code) {
    return Arguments.of(name, reached, Map.of(MODEL, loading(code)));
  }

  private static Handle handle(int tag, String owner, String name, String desc) {
    return new Handle(tag, owner, name, desc, false);
  }

  private static final Handle EXIT = handle(H_INVOKESTATIC, "java/lang/System", "exit", "(I)V");

  private static final Handle METAFACTORY =
      handle(
          H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;");

  static Stream<Arguments> forged() {
    return Stream.concat(inCode(), inClasses());
  }

  private static Stream<Arguments> inCode() {
    return Stream.of(
        code("a call when the class is loaded", "System.setProperty", m -> escape(m)),
        code(
            "a constant that is computed",
            "a constant that is computed",
            m -> {
              Handle by = handle(H_INVOKESTATIC, "java/lang/Runtime", "getRuntime", "()V");
              m.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/Object;", by));
              m.visitInsn(POP);
            }),
        code(
            "a method handle",
            "a constant that is computed",
            m -> {
              m.visitLdcInsn(EXIT);
              m.visitInsn(POP);
            }),
        code(
            "a method type",
            "a constant that is computed",
            m -> {
              m.visitLdcInsn(Type.getMethodType("()V"));
              m.visitInsn(POP);
            }),
        code(
            "a class as a constant",
            "java.lang.Thread",
            m -> {
              m.visitLdcInsn(Type.getObjectType("java/lang/Thread"));
              m.visitInsn(POP);
            }),
        code(
            "an array of a class as a constant",
            "java.lang.Thread",
            m -> {
              m.visitLdcInsn(Type.getType("[[Ljava/lang/Thread;"));
              m.visitInsn(POP);
            }),
        code(
            "a call site with a factory of others",
            "java.lang.invoke.ConstantBootstraps.invoke",
            m ->
                m.visitInvokeDynamicInsn(
                    "x",
                    "()V",
                    handle(
                        H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", "invoke", "()V"))),
        code(
            "a call site with a factory of its own",
            MODEL,
            m -> m.visitInvokeDynamicInsn("x", "()V", handle(H_INVOKESTATIC, NAME, "boot", "()V"))),
        code(
            "a lambda of a forbidden method",
            "java.lang.System.exit",
            m -> {
              m.visitInvokeDynamicInsn(
                  "accept",
                  "()Ljava/util/function/IntConsumer;",
                  METAFACTORY,
                  Type.getMethodType("(I)V"),
                  EXIT,
                  Type.getMethodType("(I)V"));
              m.visitInsn(POP);
            }),
        code(
            "a lambda of a forbidden constructor",
            "java.lang.Thread",
            m -> {
              m.visitInvokeDynamicInsn(
                  "get",
                  "()Ljava/util/function/Supplier;",
                  METAFACTORY,
                  Type.getMethodType("()Ljava/lang/Object;"),
                  handle(H_NEWINVOKESPECIAL, "java/lang/Thread", "<init>", "()V"),
                  Type.getMethodType("()Ljava/lang/Object;"));
              m.visitInsn(POP);
            }),
        code(
            "a lambda of a forbidden kind",
            "java.lang.Runnable",
            m -> {
              m.visitInvokeDynamicInsn(
                  "run",
                  "()Ljava/lang/Runnable;",
                  METAFACTORY,
                  Type.getMethodType("()V"),
                  handle(H_INVOKESTATIC, NAME, "boot", "()V"),
                  Type.getMethodType("()V"));
              m.visitInsn(POP);
            }),
        code(
            "a text put together with a computed constant",
            "a constant that is computed",
            m -> {
              m.visitInvokeDynamicInsn(
                  "x",
                  "()Ljava/lang/String;",
                  handle(
                      H_INVOKESTATIC,
                      "java/lang/invoke/StringConcatFactory",
                      "makeConcatWithConstants",
                      "()V"),
                  "\2",
                  new ConstantDynamic("x", "Ljava/lang/Object;", EXIT));
              m.visitInsn(POP);
            }),
        code(
            "a forbidden method by way of its own class",
            "getClass",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitTypeInsn(CHECKCAST, NAME);
              m.visitMethodInsn(INVOKEVIRTUAL, NAME, "getClass", "()Ljava/lang/Class;", false);
              m.visitInsn(POP);
            }),
        code(
            "a forbidden method by way of an array",
            "getClass",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitMethodInsn(INVOKEVIRTUAL, "[I", "getClass", "()Ljava/lang/Class;", false);
              m.visitInsn(POP);
            }),
        code(
            "a forbidden method by way of a fact",
            "dev.winnow.core.fact.incident.Incident.getClass",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitTypeInsn(CHECKCAST, "dev/winnow/core/fact/incident/Incident");
              m.visitMethodInsn(
                  INVOKEVIRTUAL,
                  "dev/winnow/core/fact/incident/Incident",
                  "getClass",
                  "()Ljava/lang/Class;",
                  false);
              m.visitInsn(POP);
            }),
        code(
            "a field of others, written",
            "java.lang.Boolean.TRUE",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitFieldInsn(PUTSTATIC, "java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;");
            }),
        code(
            "a field of its own that is not there",
            "out",
            m -> {
              m.visitFieldInsn(GETSTATIC, NAME, "out", "Ljava/io/PrintStream;");
              m.visitInsn(POP);
            }),
        code(
            "a class of the policy's package that is none of the policy's",
            "dev.winnow.policy.Other.run",
            m -> m.visitMethodInsn(INVOKESTATIC, "dev/winnow/policy/Other", "run", "()V", false)),
        code(
            "a cast to a function",
            "java.util.function.Function",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitTypeInsn(CHECKCAST, "java/util/function/Function");
              m.visitInsn(POP);
            }),
        code(
            "an array of functions",
            "java.util.function.Function",
            m -> {
              m.visitInsn(ICONST_1);
              m.visitInsn(ICONST_1);
              m.visitMultiANewArrayInsn("[[Ljava/util/function/Function;", 2);
              m.visitInsn(POP);
            }),
        code(
            "a loop by a jump",
            "loop",
            m -> {
              Label back = new Label();
              m.visitLabel(back);
              m.visitJumpInsn(GOTO, back);
            }),
        code(
            "a loop by a switch",
            "loop",
            m -> {
              Label back = new Label();
              m.visitLabel(back);
              m.visitInsn(ICONST_0);
              m.visitTableSwitchInsn(0, 0, back, back);
            }),
        code(
            "a loop by a lookup",
            "loop",
            m -> {
              Label back = new Label();
              m.visitLabel(back);
              m.visitInsn(ICONST_0);
              m.visitLookupSwitchInsn(back, new int[0], new Label[0]);
            }),
        code(
            "a handler of errors, to itself",
            "catch",
            m -> {
              Label start = new Label();
              Label end = new Label();
              m.visitTryCatchBlock(start, end, start, null);
              m.visitLabel(start);
              m.visitInsn(NOP);
              m.visitLabel(end);
            }),
        code(
            "a lock",
            "lock",
            m -> {
              m.visitLdcInsn("x");
              m.visitInsn(MONITORENTER);
            }),
        code(
            "a call of itself",
            "itself",
            m -> m.visitMethodInsn(INVOKESTATIC, NAME, "<clinit>", "()V", false)),
        code(
            "an expression chosen by a jump",
            "match only",
            m -> {
              Label other = new Label();
              Label both = new Label();
              m.visitInsn(ICONST_0);
              m.visitJumpInsn(IFEQ, other);
              m.visitLdcInsn("(a+)+");
              m.visitJumpInsn(GOTO, both);
              m.visitLabel(other);
              m.visitLdcInsn("a");
              m.visitLabel(both);
              m.visitMethodInsn(
                  INVOKESTATIC,
                  "com/google/re2j/Pattern",
                  "compile",
                  "(Ljava/lang/String;)Lcom/google/re2j/Pattern;",
                  false);
              m.visitInsn(POP);
            }));
  }

  private static Arguments bytes(String name, String reached, String type, byte[] bytes) {
    return Arguments.of(name, reached, Map.of(type.replace('/', '.'), bytes));
  }

  private static Stream<Arguments> inClasses() {
    ClassWriter natives = type(V17, NAME, "java/lang/Object", MODEL_TYPE);
    natives.visitMethod(ACC_PUBLIC | ACC_NATIVE, "x", "()V", null, null).visitEnd();
    ClassWriter locked = type(V17, NAME, "java/lang/Object", MODEL_TYPE);
    method(locked, ACC_SYNCHRONIZED, "x", "()V", m -> {});
    byte[] plain = type(V17, NAME, "java/lang/Object", MODEL_TYPE).toByteArray();
    byte[] half = java.util.Arrays.copyOf(plain, plain.length / 2);
    String other = "dev/winnow/core/fact/Forged";
    String java = "java/lang/Forged";
    String enumType = "dev/winnow/policy/Forged";
    Map<String, byte[]> two = new TreeMap<>();
    two.put(MODEL, plain);
    two.put("dev.winnow.policy.Child", type(V17, "dev/winnow/policy/Child", NAME).toByteArray());
    return Stream.of(
        bytes("native code", "native code", NAME, natives.toByteArray()),
        bytes("a locked method", "lock", NAME, locked.toByteArray()),
        bytes("no class file", "cannot be read", NAME, new byte[] {1, 2, 3}),
        bytes("half a class file", "cannot be read", NAME, half),
        bytes("nothing", "cannot be read", NAME, new byte[0]),
        bytes(
            "a class of another package",
            "dev.winnow.core.fact.Forged",
            other,
            type(V17, other, "java/lang/Object", MODEL_TYPE).toByteArray()),
        bytes(
            "a class of Java's package",
            "java.lang.Forged",
            java,
            type(V17, java, "java/lang/Object", MODEL_TYPE).toByteArray()),
        bytes("a class under another name", MODEL, "dev/winnow/policy/RulesOther", plain),
        bytes(
            "a thread",
            "java.lang.Thread",
            NAME,
            type(V17, NAME, "java/lang/Thread", MODEL_TYPE).toByteArray()),
        bytes(
            "a class loader",
            "java.lang.ClassLoader",
            NAME,
            type(V17, NAME, "java/lang/ClassLoader", MODEL_TYPE).toByteArray()),
        bytes(
            "what runs",
            "java.lang.Runnable",
            NAME,
            type(V17, NAME, "java/lang/Object", "java/lang/Runnable").toByteArray()),
        bytes(
            "a model that also runs",
            "own",
            NAME,
            type(V17, NAME, "java/lang/Object", MODEL_TYPE, "java/lang/Runnable").toByteArray()),
        bytes(
            "an enum that runs",
            "own",
            enumType,
            type(V17, enumType, "java/lang/Enum", "java/lang/Runnable").toByteArray()),
        bytes(
            "an old class file, with subroutines",
            "old kind",
            NAME,
            type(V1_4, NAME, "java/lang/Object", MODEL_TYPE).toByteArray()),
        Arguments.of("a class that inherits from another of the policy", "own", two));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void anEngineRefusesIt(String name, String reached, Map<String, byte[]> classes) {
    PolicyException error = refused(classes, classes.keySet().iterator().next());
    assertThat(error).as("must be refused").isNotNull();
    assertThat(error.getMessage()).contains(reached);
    assertThat(error.getMessage()).doesNotContain("org.drools", "org.objectweb");
  }

  @Test
  void aModelOfTheClassPathIsNotLoaded() {
    for (String model : List.of("java.lang.Thread", "dev.winnow.core.compile.RuleCompiler")) {
      assertThat(refused(Map.of(), model)).hasMessageContaining(model);
    }
    assertThat(refused(Map.of("dev.winnow.policy.RulesX", loading(m -> {})), MODEL)).isNotNull();
  }

  @Test
  void theForgedClassesAreWhatTheySeem() {
    // Else the tests above would hold whatever the check did: this one passes it.
    assertThat(dev.winnow.core.sandbox.Sandbox.check(Map.of(MODEL, loading(m -> m.visitInsn(NOP)))))
        .isEmpty();
  }
}
