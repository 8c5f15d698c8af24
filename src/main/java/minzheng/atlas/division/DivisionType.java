package minzheng.atlas.division;

/** A type of division, e.g. 街道; it stays on its level. */
public record DivisionType(String code, String level, String zh, String en) {}
