/** 导入: a delivered file from its upload over mapping and dry run to commit and, if need be, undo. */
@NullMarked
package minzheng.atlas.ingest.dialogue;

import org.jspecify.annotations.NullMarked;
