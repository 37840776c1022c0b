package dev.winnow.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "count > 3 ; (count > 3.0)",
        "!open && count >= $n + 1 ; (!open && (count >= ($n + 1.0)))",
        "labels[\"zone\"] == \"AB\" ; (labels[zone] == AB)",
        "name not in ( \"a\", \"b\" ) ; (name not in (a, b))",
        "count > 3 && < 9 ; ((count > 3.0) && (count < 9.0))",
        "$i.getLabels().value( \"zone\" ) ; $i.getLabels().value(zone)",
        "new Tag( 1, Kind.ONE ) ; new Tag(1.0, Kind.ONE)",
        "a ? -1 : ( b + c ) * d ; (a, -1.0, ((b + c) * d))",
        "name matches \"x.*\" || this != $other ; ((name matches x.*) || (this != $other))"
      })
  void isReadByPrecedence(String text, String tree) {
    assertThat(Expression.read(text, 0).orElseThrow().accept(new Printed())).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "count >", "( a", "a ==== b", "x -> x", "new ("})
  void whatIsNoExpressionIsSaidToBeNone(String text) {
    assertThat(Expression.read(text, 0)).isEmpty();
  }

  @Test
  void everyPartStandsWhereItIsWritten() {
    String text = "xx( a + b ) * c > d.e( f )";
    List<String> parts = new ArrayList<>();
    Expression.read(text.substring(2), 2).orElseThrow().each(part -> parts.add(part.in(text)));

    assertThat(parts)
        .containsExactly(
            "( a + b ) * c > d.e( f )",
            "( a + b ) * c",
            "a + b",
            "a",
            "b",
            "c",
            "d.e( f )",
            "d",
            "f");
  }

  @Test
  void statementsAreToldByWhatTheyDo() {
    String then = "modify( $i ) { setOpen( false ) }\n// no\ninsertLogical( new Tag( \"a;b\" ) );";
    List<Statement> statements = Statement.read(then, 0);

    assertThat(statements)
        .extracting(Statement::does)
        .containsExactly(Statement.Does.MODIFY, Statement.Does.DERIVE);
    assertThat(statements.get(0).setters())
        .extracting(Expression.Call::name)
        .containsExactly("setOpen");
    assertThat(statements.get(1).expressions().get(0).in(then)).isEqualTo("new Tag( \"a;b\" )");
  }

  /** Brackets round everything that has an order. */
  private static final class Printed implements Expression.Visitor<String> {

    private String all(List<Expression> parts) {
      return "(" + String.join(", ", parts.stream().map(part -> part.accept(this)).toList()) + ")";
    }

    @Override
    public String literal(Expression.Literal literal) {
      return String.valueOf(literal.value());
    }

    @Override
    public String name(Expression.Name name) {
      return name.name();
    }

    @Override
    public String member(Expression.Member member) {
      return member.of().accept(this) + "." + member.name();
    }

    @Override
    public String call(Expression.Call call) {
      Expression of = call.of();
      return (of == null ? "" : of.accept(this) + ".")
          + call.name()
          + (call.args().isEmpty() ? "()" : all(call.args()));
    }

    @Override
    public String index(Expression.Index index) {
      return index.of().accept(this) + "[" + index.index().accept(this) + "]";
    }

    @Override
    public String made(Expression.New made) {
      return "new " + made.type() + all(made.args());
    }

    @Override
    public String unary(Expression.Unary unary) {
      return unary.operator() + unary.of().accept(this);
    }

    @Override
    public String binary(Expression.Binary binary) {
      return "("
          + binary.left().accept(this)
          + " "
          + binary.operator()
          + " "
          + binary.right().accept(this)
          + ")";
    }

    @Override
    public String many(Expression.Many many) {
      return all(many.parts());
    }
  }
}
