package dev.winnow.cli.serve;

import java.lang.reflect.Proxy;

/**
 * What a process does when it is told SIGHUP, which by custom means: read your files again. Java
 * has no other way to it than a class outside its standard, so that is asked for by name; where it
 * is missing, the signal does what it always does.
 */
final class HangUp {

  private HangUp() {}

  /** From now on; whether that works here. */
  static boolean does(Runnable work) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object does =
          Proxy.newProxyInstance(
              HangUp.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> answer(proxy, method.getName(), arguments, work));
      Object hangUp = signal.getConstructor(String.class).newInstance("HUP");
      Object unused = signal.getMethod("handle", signal, handler).invoke(null, hangUp, does);
      return true;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Object answer(Object proxy, String method, Object[] arguments, Runnable work) {
    switch (method) {
      case "handle" -> work.run();
      case "equals" -> {
        return proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        return "SIGHUP";
      }
    }
    return true;
  }
}
