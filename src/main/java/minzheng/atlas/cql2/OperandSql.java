package minzheng.atlas.cql2;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Operand.Accenti;
import minzheng.atlas.cql2.Operand.Arithmetic;
import minzheng.atlas.cql2.Operand.ArrayLiteral;
import minzheng.atlas.cql2.Operand.Casei;
import minzheng.atlas.cql2.Operand.GeometryLiteral;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;

/** SQL and types of values; gathers the parameters of one fragment. */
final class OperandSql {
    private final Queryables queryables;
    private final String prefix;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    OperandSql(Queryables queryables, String prefix) {
        if (!prefix.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException("parameter prefix must be ASCII letters, but is " + prefix);
        }
        this.queryables = queryables;
        this.prefix = prefix;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String bind(Object value, String sqlType) {
        String name = prefix + parameters.size();
        parameters.put(name, value);
        return "CAST(:" + name + " AS " + sqlType + ")";
    }

    Type type(Operand operand) {
        if (operand instanceof Property property) {
            return queryables.require(property.name(), property.position()).type();
        }
        if (operand instanceof Literal literal) {
            return literal.type();
        }
        if (operand instanceof Arithmetic) {
            return Type.NUMBER;
        }
        if (operand instanceof Casei || operand instanceof Accenti) {
            return Type.TEXT;
        }
        if (operand instanceof GeometryLiteral) {
            return Type.GEOMETRY;
        }
        if (operand instanceof ArrayLiteral) {
            return Type.TEXT_LIST;
        }
        String found = Printer.brief(operand);
        throw new Cql2Exception(
                operand.position(),
                found,
                "区间 " + found + " 只能用在 T_… 谓词中",
                "the interval " + found + " belongs in a T_… predicate");
    }

    String sql(Operand operand) {
        if (operand instanceof Property property) {
            String sql =
                    queryables.require(property.name(), property.position()).sql();
            return sql.matches("[\\w.]+") ? sql : "(" + sql + ")";
        }
        if (operand instanceof Literal literal) {
            Object value =
                    literal.value() instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : literal.value();
            return bind(value, literal.type().sqlName());
        }
        if (operand instanceof Arithmetic arithmetic) {
            return arithmetic.operator().sql(number(arithmetic.left()), number(arithmetic.right()));
        }
        if (operand instanceof Casei casei) {
            return caseFolded(sql(casei.text(), Type.TEXT));
        }
        if (operand instanceof Accenti accenti) {
            String decomposed = "normalize(" + sql(accenti.text(), Type.TEXT) + ", NFD)";
            return "normalize(regexp_replace(" + decomposed + ", '[\\u0300-\\u036F]', '', 'g'), NFC)";
        }
        String found = Printer.brief(operand);
        throw new Cql2Exception(operand.position(), found, found + " 不能用在此处", found + " cannot be used here");
    }

    /**
     * Full case folding (Unicode 5.18), in which ß is ss and ς is σ, is what lower and then upper case give in ICU; lower
     * case alone leaves them. Compared and sorted as any other text again.
     */
    private static String caseFolded(String text) {
        return "(upper(lower(" + text + " COLLATE \"und-x-icu\")) COLLATE \"default\")";
    }

    String sql(Operand operand, Type wanted) {
        Type type = type(operand);
        if (type != wanted) {
            throw new Cql2Exception(
                    operand.position(),
                    Printer.brief(operand),
                    "此处应为" + wanted.chinese() + "，而" + chinese(operand) + "不是",
                    "a " + wanted.english() + " is needed here, but " + english(operand) + " is none");
        }
        return sql(operand);
    }

    /** Integer columns are widened first: 3 / 4 is 0.75 in CQL2. */
    private String number(Operand operand) {
        String sql = sql(operand, Type.NUMBER);
        return operand instanceof Property ? "CAST(" + sql + " AS numeric)" : sql;
    }

    void requireComparable(Operand value, List<Operand> others) {
        Type type = type(value);
        for (Operand operand : others) {
            requireScalar(operand);
            requireScalar(value);
            if (type(operand) != type) {
                throw differentTypes(value, operand);
            }
        }
    }

    private void requireScalar(Operand operand) {
        if (!type(operand).isScalar()) {
            String instead = type(operand) == Type.GEOMETRY ? "S_INTERSECTS" : "A_CONTAINS";
            throw new Cql2Exception(
                    operand.position(),
                    Printer.brief(operand),
                    chinese(operand) + "不能这样比较，请用 " + instead,
                    english(operand) + " cannot be compared like this; use " + instead);
        }
    }

    Cql2Exception differentTypes(Operand first, Operand second) {
        Operand literal = first instanceof Literal && !(second instanceof Literal) ? first : second;
        boolean times = type(first).isInstant() && type(second).isInstant();
        return new Cql2Exception(
                literal.position(),
                Printer.brief(literal),
                chinese(first) + "与" + chinese(second) + "类型不同，不能比较"
                        + (times ? "；日期写 DATE('2025-12-31')，时刻写 TIMESTAMP('2025-12-31T08:00:00Z')" : ""),
                english(first) + " and " + english(second) + " differ in type and cannot be compared"
                        + (times ? "; write DATE('2025-12-31') or TIMESTAMP('2025-12-31T08:00:00Z')" : ""));
    }

    String chinese(Operand operand) {
        String text = Printer.brief(operand);
        String type = type(operand).chinese();
        return operand instanceof Property ? "属性 " + text + "（" + type + "）" : type + " " + text + " ";
    }

    String english(Operand operand) {
        String text = Printer.brief(operand);
        String type = type(operand).english();
        return operand instanceof Property ? "property " + text + " (" + type + ")" : type + " " + text;
    }
}
