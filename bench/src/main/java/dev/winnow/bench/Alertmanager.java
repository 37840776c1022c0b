package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An Alertmanager of this machine, with an empty memory, and somebody to whom it sends. */
final class Alertmanager extends AlertTaker {

  private Alertmanager(Sink sink, Process process, AlertSender sender) {
    super(sink, process, sender);
  }

  /** Starts it and waits until it is ready. */
  static Alertmanager start(Path folder) throws IOException, InterruptedException {
    String program = System.getProperty("winnow.bench.alertmanager", "prometheus-alertmanager");
    Sink sink = Sink.start();
    Path config = folder.resolve("alertmanager.yml");
    Files.writeString(config, AlertStorm.configuration(sink.address()));
    String address = "127.0.0.1:" + Sink.freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            program,
            flag("config.file", config),
            flag("storage.path", Files.createTempDirectory(folder, "alertmanager")),
            flag("web.listen-address", address),
            flag("cluster.listen-address", ""),
            flag("log.level", "error"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("alertmanager.log").toFile());
    AlertSender sender = new AlertSender("http://" + address);
    Alertmanager started = new Alertmanager(sink, builder.start(), sender);
    sender.await("/-/ready");
    return started;
  }

  private static String flag(String name, Object value) {
    return "--" + name + '=' + value;
  }

  @Override
  double heap() throws IOException, InterruptedException {
    String unused = sender().read("/debug/pprof/heap?gc=1");
    return sender()
        .read("/metrics")
        .lines()
        .filter(line -> line.startsWith("go_memstats_heap_alloc_bytes "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElse(Double.NaN);
  }
}
