package dev.winnow.cli.serve;

import dev.winnow.jdbc.JournalOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What plain SQL finds in a journal. */
final class WrittenJournal {

  private final JournalOptions options;

  WrittenJournal(JournalOptions options) {
    this.options = options;
  }

  /** The first column of what is asked for. */
  List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private Connection connection() throws SQLException {
    return options.isShared()
        ? DriverManager.getConnection(options.url(), options.user(), "")
        : DriverManager.getConnection("jdbc:sqlite:" + options.url());
  }

  /** How many deliveries are not over. */
  long waiting() throws SQLException {
    return Long.parseLong(column("select count(*) from delivery where state = 'waiting'").get(0));
  }
}
