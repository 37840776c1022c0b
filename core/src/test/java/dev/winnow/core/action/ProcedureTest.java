package dev.winnow.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureTest {

  private static final Procedure FAILOVER =
      new Procedure(
          "dns-failover",
          "dnsTool",
          List.of("-a", "failover", "-s", "{server}"),
          Map.of("server", "dns[0-9]+"));

  @Test
  void itsActionIsTheCommandThatAPersonWouldType() {
    RunProcedure action = FAILOVER.with("server", "dns2");

    assertThat(action.commandLine()).isEqualTo("dnsTool -a failover -s dns2");
    assertThat(action.name()).isEqualTo("dns-failover");
    assertThat(action.target()).isEqualTo("dns2");
    assertThat(action.key()).isEqualTo("dns-failover dns2");
    assertThat(action.namespace()).isEmpty();
    assertThat(action.opposite()).isEmpty();
    assertThat(action).hasToString("run dns-failover for dns2");
    assertThat(FAILOVER.against(action)).isEmpty();
  }

  @Test
  void wordsThatAShellWouldReadAreQuotedForPeople() {
    Procedure say = new Procedure("say", "echo", List.of("{what}"), Map.of("what", ".*"));

    assertThat(say.with("what", "it's $(id)").commandLine()).isEqualTo("echo 'it'\\''s $(id)'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-f",
        "dns",
        "dns1 ",
        "dns1\n",
        "dns1;id",
        "xdns1",
        "DNS1",
        "dns1\u0000",
        "{server}"
      })
  void whatDoesNotMatchAsAWholeIsNotAllowed(String value) {
    assertThat(FAILOVER.allows("server", value)).isFalse();
    assertThat(FAILOVER.against(FAILOVER.with("server", value))).isPresent();
  }

  @Test
  void anOptionIsAllowedOnlyIfTheExpressionBeginsAsOneToo() {
    Procedure any = new Procedure("a", "b", List.of("{x}"), Map.of("x", ".*"));
    Procedure option = new Procedure("a", "b", List.of("{x}"), Map.of("x", "-f|--force"));

    assertThat(any.allows("x", "-f")).isFalse();
    assertThat(option.allows("x", "-f")).isTrue();
    assertThat(option.allows("x", "--force")).isTrue();
    assertThat(option.allows("x", "-g")).isFalse();
  }

  @Test
  void anotherCommandUnderItsNameIsNotIt() {
    assertThat(
            FAILOVER.against(
                new RunProcedure(
                    "dns-failover", List.of("rm", "-rf", "/"), Labels.of("server", "dns2"))))
        .contains("procedure dns-failover has another command in the settings");
    assertThat(
            FAILOVER.against(new RunProcedure("dns-failover", List.of("dnsTool"), Labels.none())))
        .isPresent();
  }

  @Test
  void placesAndExpressionsMustFit() {
    assertThatThrownBy(() -> new Procedure("a", "b", List.of("{x}"), Map.of()))
        .hasMessage("procedure \"a\" has {x}: \"allow\" must say what may stand there");
    assertThatThrownBy(() -> new Procedure("a", "b", List.of(), Map.of("x", ".")))
        .hasMessage("procedure \"a\" allows values for {x}, which is in none of its arguments");
    assertThatThrownBy(() -> new Procedure("a", "b", List.of("{x}"), Map.of("x", "(")))
        .hasMessageStartingWith("procedure \"a\": not a valid expression: ");
    assertThatThrownBy(FAILOVER::run)
        .hasMessage("procedure \"dns-failover\" needs values for [server], not for []");
  }

  @Property
  void noValueWhateverItIsBecomesAnotherWordOrAnOption(@ForAll String value) {
    Procedure any = new Procedure("a", "b", List.of("-s", "{x}"), Map.of("x", "(?s).*"));
    if (!any.allows("x", value)) {
      return;
    }
    assertThat(any.with("x", value).command()).containsExactly("b", "-s", value);
    assertThat(value).doesNotStartWith("-").isNotEmpty();
  }
}
