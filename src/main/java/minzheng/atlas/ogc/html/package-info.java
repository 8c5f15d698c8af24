/** The resources as pages for people who follow a link or look what there is: Chinese first, without scripts. */
@NullMarked
package minzheng.atlas.ogc.html;

import org.jspecify.annotations.NullMarked;
