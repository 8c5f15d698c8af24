package minzheng.atlas.cli;

import java.io.PrintStream;
import java.util.Map;

/** Where a command reads its settings and writes its words: {@code out} for the result, {@code err} for the rest. */
public record Streams(Map<String, String> environment, PrintStream out, PrintStream err) {}
