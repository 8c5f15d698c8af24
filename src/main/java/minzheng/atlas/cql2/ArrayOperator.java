package minzheng.atlas.cql2;

/** How two lists, taken as sets, lie to each other; named as in CQL2. */
public enum ArrayOperator {
    A_EQUALS,
    A_CONTAINS,
    A_CONTAINEDBY,
    A_OVERLAPS
}
