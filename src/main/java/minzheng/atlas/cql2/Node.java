package minzheng.atlas.cql2;

import java.util.List;

/** A part of a condition: either itself a condition or a value in one. */
sealed interface Node permits Expression, Operand {
    Position position();

    List<? extends Node> children();
}
