package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.PodRestart;
import java.util.ArrayList;
import java.util.List;

/** Time and source come last, and what follows from the rest is left out. */
final class SignalOrder extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;
  private static final List<String> LAST = List.of("at", "source");

  @Override
  public List<BeanPropertyWriter> orderProperties(
      SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
    List<BeanPropertyWriter> ordered = new ArrayList<>(properties);
    ordered.removeIf(one -> LAST.contains(one.getName()));
    for (String last : LAST) {
      properties.stream().filter(one -> one.getName().equals(last)).forEach(ordered::add);
    }
    ordered.replaceAll(one -> follows(type.getBeanClass()) ? new Unless(one) : one);
    return ordered;
  }

  private static boolean follows(Class<?> type) {
    return type == PodRestart.class || type == ClusterEvent.class;
  }

  /** Writes a property unless it follows from the others. */
  private static final class Unless extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    Unless(BeanPropertyWriter base) {
      super(base);
    }

    @Override
    public void serializeAsField(Object signal, JsonGenerator json, SerializerProvider provider)
        throws Exception {
      if (!follows(signal, getName())) {
        super.serializeAsField(signal, json, provider);
      }
    }

    private static boolean follows(Object signal, String key) {
      if (signal instanceof PodRestart restart) {
        return switch (key) {
          case "timed" -> restart.timed() == (restart.delta() == 1);
          case "watched" -> restart.watched();
          case "together" -> restart.together().equals(restart.id());
          default -> false;
        };
      }
      boolean time = key.equals("since") || key.equals("until");
      return time && signal instanceof ClusterEvent event && !event.lasts();
    }
  }
}
