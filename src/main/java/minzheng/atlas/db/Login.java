package minzheng.atlas.db;

import java.time.Duration;

/** How one role reaches one database. The password never shows in text. */
public record Login(String url, String user, String password, Duration statementTimeout) {
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
