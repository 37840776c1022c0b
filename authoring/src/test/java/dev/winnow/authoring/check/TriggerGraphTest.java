package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.action.EndAction;
import dev.winnow.core.json.KnownTypes;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerGraphTest {

  @Test
  void itIsSaidOfEveryProposalWhatGrantingItChanges() {
    assertThat(TriggerGraph.GRANTED.keySet())
        .containsExactlyInAnyOrderElementsOf(
            KnownTypes.of(Proposal.class).stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !Change.class.isAssignableFrom(type) && type != Keep.class)
                .toList());
  }

  /** A change of a fact says itself what it changes, and of which type of facts. */
  @Test
  void aChangeSaysWhatItChanges() {
    assertThat(KnownTypes.of(Change.class))
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(TriggerGraph.granted(type).values())
                    .as(type.getSimpleName())
                    .singleElement()
                    .satisfies(names -> assertThat(names).isNotEmpty()));
    assertThat(TriggerGraph.granted(EndAction.class))
        .containsOnlyKeys(ActionRun.class)
        .extractingByKey(ActionRun.class)
        .satisfies(names -> assertThat(names).contains("over", "unhelpful"));
  }

  /** The engine tells the rules which properties it changes: the same are known here. */
  @ParameterizedTest
  @ValueSource(strings = {"ProposalGrants", "Bursts"})
  void whatTheEngineChangesIsKnown(String type) throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    TriggerGraph.GRANTED
        .values()
        .forEach(
            facts ->
                facts.forEach(
                    (fact, names) ->
                        known
                            .computeIfAbsent(fact.getSimpleName(), key -> new TreeSet<>())
                            .addAll(names)));
    Map<String, Set<String>> changed = changed(source(type));

    assertThat(changed).isNotEmpty();
    changed.forEach(
        (fact, names) ->
            assertThat(known.getOrDefault(fact, Set.of())).as(fact).containsAll(names));
  }

  /** The properties that are named in calls of {@code update}, by the type of the fact. */
  private static Map<String, Set<String>> changed(CompilationUnit unit) {
    Map<String, Set<String>> changed = new TreeMap<>();
    for (MethodDeclaration method : unit.findAll(MethodDeclaration.class)) {
      Map<String, String> types = new TreeMap<>();
      method
          .findAll(VariableDeclarator.class)
          .forEach(one -> types.put(one.getNameAsString(), one.getTypeAsString()));
      method
          .findAll(Parameter.class)
          .forEach(one -> types.put(one.getNameAsString(), one.getTypeAsString()));
      for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
        List<String> names =
            call.findAll(StringLiteralExpr.class).stream()
                .map(StringLiteralExpr::asString)
                .toList();
        if (call.getNameAsString().equals("update") && !names.isEmpty()) {
          String fact = types.getOrDefault(call.getArgument(0).toString(), "");
          changed.computeIfAbsent(fact, key -> new TreeSet<>()).addAll(names);
        }
      }
    }
    return changed;
  }

  private static CompilationUnit source(String type) throws IOException {
    JavaParser parser =
        new JavaParser(
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
    try (Stream<Path> files = Files.walk(Path.of("../core/src/main/java"))) {
      Path file = files.filter(one -> one.endsWith(type + ".java")).findFirst().orElseThrow();
      return parser.parse(file).getResult().orElseThrow();
    }
  }
}
