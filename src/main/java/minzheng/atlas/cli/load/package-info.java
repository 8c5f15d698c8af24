/** {@code atlas load}: what the shell can bring in, one command per kind of file. */
@NullMarked
package minzheng.atlas.cli.load;

import org.jspecify.annotations.NullMarked;
