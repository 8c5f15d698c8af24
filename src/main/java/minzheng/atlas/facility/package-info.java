/** 设施: what the plan counts, by kind, with typed attributes, dated states and the division that answers for it. */
@NullMarked
package minzheng.atlas.facility;

import org.jspecify.annotations.NullMarked;
