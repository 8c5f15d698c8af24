/** {@code atlas boundary-change}: proposed changes of boundaries, types and units at the shell, by the verbs of the service. */
@NullMarked
package minzheng.atlas.cli.change;

import org.jspecify.annotations.NullMarked;
