package minzheng.atlas.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import minzheng.atlas.db.Login;

/** Statements over JDBC, every column read as text; each that is under way at a time has a connection of its own. */
final class BareSql implements AutoCloseable {
    private final Login login;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    BareSql(Login login) {
        this.login = login;
    }

    List<List<String>> rows(String sql) {
        try {
            Connection kept = idle.poll();
            Connection connection = kept == null ? connect() : kept;
            List<List<String>> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        String text = result.getString(column);
                        row.add(text == null ? "" : text);
                    }
                    rows.add(row);
                }
            }
            idle.add(connection);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("currentSchema", "atlas,public");
        properties.setProperty("options", "-c jit=off");
        return DriverManager.getConnection(login.url(), properties);
    }

    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }
}
