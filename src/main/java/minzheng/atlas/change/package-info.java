/** 行政区划与界线变更: proposed changes of lines, parents, types and units, what they would change, their dossier and their publishing. */
@NullMarked
package minzheng.atlas.change;

import org.jspecify.annotations.NullMarked;
