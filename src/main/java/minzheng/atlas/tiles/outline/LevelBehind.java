package minzheng.atlas.tiles.outline;

import org.jspecify.annotations.Nullable;

/**
 * A level whose stored outlines are older than its rows.
 *
 * @param since the version of division_row up to which they have been made, null for never
 * @param version the newest one
 */
record LevelBehind(String level, @Nullable Long since, long version) {}
