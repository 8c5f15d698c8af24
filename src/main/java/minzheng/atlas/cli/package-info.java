/** 命令行: the shell's commands. stdout holds the result alone; everything else goes to stderr. */
@NullMarked
package minzheng.atlas.cli;

import org.jspecify.annotations.NullMarked;
