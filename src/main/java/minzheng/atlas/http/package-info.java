/** The service's door: routes by feature, typed parameters, answers and problems, and who may knock. */
@NullMarked
package minzheng.atlas.http;

import org.jspecify.annotations.NullMarked;
