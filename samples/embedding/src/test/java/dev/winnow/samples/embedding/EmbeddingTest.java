package dev.winnow.samples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  @Test
  void the_program_prints_what_the_documentation_says() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    new Embedding(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "OPENED by dedup-open",
            "ticket-opened: P2 CheckoutDown (namespace=shop)",
            "  because A visible incident gets a ticket of its own",
            "DEDUPLICATED a moment later",
            "page: P2 CheckoutDown (namespace=shop)",
            "  because People are told of a ticket once it has waited, step by step, unless its incident"
                + " is suppressed",
            "ticket is ACKNOWLEDGED",
            "3 decisions can be asked after");
  }
}
