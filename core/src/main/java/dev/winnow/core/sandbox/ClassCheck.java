package dev.winnow.core.sandbox;

import dev.winnow.core.sandbox.Findings.Shape;
import dev.winnow.core.sandbox.Violation.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads one class of a policy. */
final class ClassCheck extends ClassVisitor {

  private static final int API = Opcodes.ASM9;
  private static final String PACKAGE = "dev.winnow.policy.";
  private static final String FUNCTIONS = "org.drools.model.functions.";
  private static final Set<String> ONCE =
      Set.of("org.drools.model.Model", "org.drools.model.DomainClassMetadata");

  /** Of a policy of some thousand rules, which it hands out in several lists. */
  private static final Set<String> MANY =
      Set.of("org.drools.model.Model", "org.drools.model.RulesSupplier");

  private static final List<String> FRAMES =
      List.of(PACKAGE + "Rules", PACKAGE + "DomainClassesMetadata");

  private final String type;
  private final Findings findings;
  private final Set<String> members = new HashSet<>();

  ClassCheck(String type, Findings findings) {
    super(API);
    this.type = type;
    this.findings = findings;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String parent,
      String @Nullable [] interfaces) {
    String above = parent == null ? "" : Names.dotted(parent);
    List<String> all = interfaces == null ? List.of() : Names.dotted(interfaces);
    if ((version & 0xFFFF) < Opcodes.V1_8) {
      findings.add(type, "", Kind.CODE, "a class file of an old kind");
    }
    if (!Names.dotted(name).equals(type) || !type.startsWith(PACKAGE)) {
      findings.add(type, "", Kind.CODE, "a class that is called " + Names.dotted(name));
    }
    if (!isOfTheCompiler(above, all)) {
      findings.add(type, "", Kind.OWN_CLASS, described(above, all));
    }
    findings.shape(type, new Shape(above, all, members));
  }

  /** Rules become classes of few forms: all else is a class, a type or a function of their own. */
  private boolean isOfTheCompiler(String parent, List<String> interfaces) {
    if (parent.equals("java.lang.Enum")) {
      return !interfaces.isEmpty()
          && interfaces.stream().allMatch(all -> all.startsWith(FUNCTIONS));
    }
    if (!parent.equals("java.lang.Object")) {
      return false;
    }
    if (interfaces.isEmpty()) {
      return isFrame();
    }
    return (interfaces.size() == 1 && ONCE.contains(interfaces.get(0)))
        || (isFrame() && MANY.containsAll(interfaces));
  }

  private boolean isFrame() {
    return FRAMES.stream().anyMatch(type::startsWith);
  }

  private static String described(String parent, List<String> interfaces) {
    return parent.equals("java.lang.Object")
        ? interfaces.stream().findFirst().orElse(parent)
        : parent;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access, String name, String descriptor, @Nullable String signature, @Nullable Object v) {
    members.add(name + descriptor);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    members.add(name + descriptor);
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      findings.add(type, name, Kind.CODE, "native code");
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      findings.add(type, name, Kind.LOCK, "synchronized");
    }
    return new MethodCheck(type, name, descriptor, findings);
  }
}
