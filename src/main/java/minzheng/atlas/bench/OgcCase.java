package minzheng.atlas.bench;

import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The same questions to several sides.
 *
 * @param questions how many different ones
 * @param again whether they are asked again after the last; else each is asked once
 * @param sides by name, in the order in which they are measured; each asks the question with a number
 */
record OgcCase(String name, int questions, boolean again, Map<String, IntConsumer> sides) {}
