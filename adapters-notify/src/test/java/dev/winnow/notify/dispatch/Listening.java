package dev.winnow.notify.dispatch;

import dev.winnow.runtime.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
final class Listening implements DeliveryListener {

  final List<String> heard = new CopyOnWriteArrayList<>();

  @Override
  public void dead(String receiver, String why, Instant since) {
    heard.add("dead " + receiver + ": " + why + " since " + since);
  }

  @Override
  public void works(String receiver) {
    heard.add("works " + receiver);
  }

  @Override
  public void rejected(Delivery delivery, String why) {
    heard.add("rejected " + delivery.id() + ": " + why);
  }

  @Override
  public void stuck(String receiver, String why) {
    heard.add("stuck " + receiver + ": " + why);
  }
}
