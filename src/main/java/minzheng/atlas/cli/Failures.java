package minzheng.atlas.cli;

import java.io.PrintStream;
import minzheng.atlas.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person is told when a command fails: one or two lines, never a stack trace. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final int FAILED = 1;

    private Failures() {}

    static int tell(Throwable failure, PrintStream err) {
        if (failure instanceof Fault fault) {
            err.println("错误 error [" + fault.code() + "] " + fault.getMessage());
        } else {
            LOG.debug("command failed", failure);
            err.println("错误 error: " + chain(failure));
        }
        return FAILED;
    }

    private static String chain(Throwable failure) {
        StringBuilder words = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message =
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : " <- ").append(message);
            }
        }
        return words.toString();
    }
}
