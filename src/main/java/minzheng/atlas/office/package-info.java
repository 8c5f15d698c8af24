/** Papers and workbooks as an office prints them: A4, the typefaces of official papers, text that is never a formula. */
@NullMarked
package minzheng.atlas.office;

import org.jspecify.annotations.NullMarked;
