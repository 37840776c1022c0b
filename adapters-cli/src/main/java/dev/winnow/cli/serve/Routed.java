package dev.winnow.cli.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.notify.Route;
import dev.winnow.notify.Told;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Routing;
import java.util.List;

/** Who hears of what, as the configuration says. For one thread. */
final class Routed implements Routing {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Route route;
  private Told told = new Told();

  Routed(Route route) {
    this.route = route;
  }

  @Override
  public List<String> receivers(Message message) {
    return route.next(message, told);
  }

  @Override
  public String memory() {
    return told.toJson().toString();
  }

  @Override
  public void resume(String memory) {
    if (memory.isEmpty()) {
      return;
    }
    try {
      told = Told.parse(JSON.readTree(memory));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("who was told of tickets cannot be read", e);
    }
  }
}
