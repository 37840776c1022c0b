package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TranslatorsTest {

  /** This module alone has nobody who knows Kubernetes; the tests with one are in that adapter. */
  @Test
  void whoLacksTheAdapterIsToldWhichToAdd() {
    String pod = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}\n";
    assertThatThrownBy(() -> Reading.text(pod, Reading.as(InputFormat.KUBERNETES)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("winnow-adapters-k8s");
  }
}
