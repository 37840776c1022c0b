package dev.winnow.rules.cases;

import dev.winnow.core.RuleFile;
import dev.winnow.rules.mutation.*;
import dev.winnow.rules.store.BundledRules;
import java.util.List;

public class MutationTry {
  public static void main(String[] a) {
    long t0 = System.nanoTime();
    CaseRunner runner = Bundled.runner(BundledRules.load());
    List<RuleFile> files =
        Bundled.files().stream()
            .filter(f -> a.length == 0 || List.of(a).contains(Bundled.folder(f.name())))
            .toList();
    MutationTest t = MutationTest.of(files, runner, Bundled.cases(runner));
    MutationReport r = (Boolean.getBoolean("thorough") ? t.thorough() : t).run();
    r.lines().forEach(System.out::println);
    r.stillborn().forEach(m -> System.out.println("stillborn " + m));
    System.out.println((System.nanoTime() - t0) / 1000000 + " ms");
  }
}
