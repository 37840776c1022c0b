package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/journal.md says of tables is so, and its questions can be asked. */
class JournalDocsTest {

  private static final Path PAGE = Path.of("..", "docs", "journal.md");
  private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)```");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$");
  private static final Pattern WORD = Pattern.compile("`(\\w+)`");

  @TempDir private Path folder;

  private Connection journal() throws SQLException {
    String file = folder.resolve("winnow.db").toString();
    JdbcJournal.open(JournalOptions.at(file), InstantSource.system()).close();
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Test
  void everyQuestionCanBeAsked() throws Exception {
    List<String> questions =
        SQL.matcher(page())
            .results()
            .flatMap(block -> Stream.of(block.group(1).split(";\n", -1)))
            .filter(question -> !question.isBlank())
            .toList();
    assertThat(questions).hasSizeGreaterThan(5);
    try (Connection journal = journal();
        Statement statement = journal.createStatement()) {
      for (String question : questions) {
        assertThatCode(() -> statement.execute(question)).as(question).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void everyTableIsThereWithItsColumns() throws Exception {
    List<MatchResult> rows = ROW.matcher(page()).results().toList();
    List<String> named = rows.stream().map(row -> row.group(1)).toList();
    assertThat(named).contains("entry", "decision", "delivery", "ticket", "snapshot", "holder");
    try (Connection journal = journal()) {
      for (MatchResult row : rows) {
        List<String> columns = columns(journal, row.group(1));
        if (!columns.isEmpty()) {
          assertThat(WORD.matcher(row.group(2)).results().map(word -> word.group(1)).toList())
              .as(row.group(1))
              .containsAll(columns);
        }
      }
    }
  }

  private static List<String> columns(Connection journal, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found = journal.getMetaData().getColumns(null, null, table, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    // Nobody asks for what only keeps the table to one row, or tells processes apart.
    columns.removeAll(List.of("one", "token"));
    return columns;
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
