package dev.winnow.core.compile;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.language.Prelude;
import dev.winnow.core.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Turns rule files into bytecode.
 *
 * <p>The files are sorted by name first, so the order in which they are listed does not matter.
 * Reads no file and writes none. Stateless, safe for use by several threads.
 */
public final class RuleCompiler {

  /** The package that every rule file is in. */
  public static final String PACKAGE = "dev.winnow.policy";

  /** From 2,999 on Drools loads them by several threads, and by means that rules must not have. */
  private static final int MOST = 2_900;

  private static final String FOLDER = "src/main/resources/dev/winnow/policy/";

  /** A class about how Drools would deploy the rules. Nobody loads it. */
  private static final String PROJECT = "org/drools/project/model/";

  private RuleCompiler() {}

  /**
   * Compiles rules.
   *
   * @param files the rule files, in any order
   * @return the bytecode
   * @throws PolicyException if they do not compile, or do what a policy may not do, with file, line
   *     and column
   */
  public static CompiledRules compile(List<RuleFile> files) {
    List<RuleFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(RuleFile::name));
    List<RuleInfo> infos = RuleReader.read(sorted, Refused::in);
    RuleInfo.requireDistinct(infos);
    requireFew(infos);
    CompiledRules rules = build(sorted, infos);
    PolicyGuard.check(rules, sorted);
    return rules;
  }

  private static void requireFew(List<RuleInfo> infos) {
    if (infos.size() > MOST) {
      RuleInfo first = infos.get(MOST);
      throw new PolicyException(
          List.of(
              new PolicyProblem(
                  first.file(),
                  first.line(),
                  1,
                  "this is one rule too many: a policy has at most "
                      + MOST
                      + " rules, and this has "
                      + infos.size()
                      + "; put what only differs in names and numbers into settings")));
    }
  }

  /** Compiles rules without asking what they do. */
  static CompiledRules build(List<RuleFile> sorted, List<RuleInfo> rules) {
    try {
      return once(sorted, rules);
    } catch (Unplaced e) {
      List<PolicyProblem> found = new Culprits(sorted, RuleCompiler::problems).find();
      throw new PolicyException(found.isEmpty() ? e.problems : found);
    }
  }

  /** What is wrong with files; nothing if they compile. */
  private static List<PolicyProblem> problems(List<RuleFile> files) {
    try {
      once(files, List.of());
      return List.of();
    } catch (PolicyException e) {
      return e.problems();
    } catch (Unplaced e) {
      return e.problems;
    }
  }

  /** Of what is wrong it is not sure where that is. */
  private static final class Unplaced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    Unplaced(List<PolicyProblem> problems) {
      super("unplaced", null, false, false);
      this.problems = problems;
    }
  }

  private static CompiledRules once(List<RuleFile> sorted, List<RuleInfo> rules) {
    KieServices services = KieServices.get();
    String hash = fingerprint(sorted);
    ReleaseId release = services.newReleaseId("dev.winnow", "policy", hash);
    Map<String, String> names = new LinkedHashMap<>();
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    system.write(FOLDER + "prelude.drl", Prelude.text());
    for (RuleFile file : sorted) {
      String path = FOLDER + "f" + names.size() + ".drl";
      names.put("dev/winnow/policy/f" + names.size() + ".drl", file.name());
      system.write(path, TypedLabels.in(file.text()));
    }
    KieBuilder builder = services.newKieBuilder(system);
    try {
      builder.buildAll(ExecutableModelProject.class);
      List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
      if (!errors.isEmpty()) {
        List<PolicyProblem> problems = CompileMessages.translate(errors, names, sorted);
        if (errors.stream().allMatch(error -> CompileMessages.isPlaced(error, names))) {
          throw new PolicyException(problems);
        }
        throw new Unplaced(problems);
      }
      return packed((CanonicalKieModule) builder.getKieModule(), rules, hash);
    } catch (PolicyException | Unplaced e) {
      throw e;
    } catch (RuntimeException e) {
      // Drools throws where it should report: on expressions that its parser does not foresee.
      throw new Unplaced(List.of(CompileMessages.unforeseen(e, sorted)));
    } catch (StackOverflowError e) {
      // It walks down expressions by calling itself.
      throw new Unplaced(List.of(CompileMessages.endless(sorted)));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static String fingerprint(List<RuleFile> sorted) {
    StringBuilder all = new StringBuilder();
    for (RuleFile file : sorted) {
      all.append(file.name()).append('\0').append(file.text()).append('\0');
    }
    return Sha256.of(all.toString());
  }

  private static CompiledRules packed(
      CanonicalKieModule module, List<RuleInfo> rules, String hash) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class") && !name.startsWith(PROJECT)) {
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        classes.put(type, RuleBytecode.kept(module.getBytes(name)));
      }
    }
    String index = CanonicalKieModule.getModelFileWithGAV(module.getReleaseId());
    List<String> models = new ArrayList<>();
    new String(module.getBytes(index), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .filter(line -> classes.containsKey(line.trim()))
        .forEach(line -> models.add(line.trim()));
    return new CompiledRules(classes, models, rules, hash);
  }
}
