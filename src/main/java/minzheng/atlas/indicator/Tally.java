package minzheng.atlas.indicator;

import minzheng.atlas.cql2.Expression;

/** One thing to be counted or summed over the rows assigned to each unit. Equal tallies are counted once. */
public sealed interface Tally {
    /** Whose rows are counted. */
    enum Over {
        FACILITY,
        RESIDENTIAL_AREA
    }

    Over over();

    /** Canonical text; tallies with the same key are the same. */
    String key();

    /** Rows for which the expression is true. */
    record Count(Over over, Expression where) implements Tally {
        @Override
        public String key() {
            return "count " + over + " " + where.toText();
        }
    }

    /** Sum of a numeric attribute over the rows for which the expression is true; missing values add nothing. */
    record Sum(String attribute, Expression where) implements Tally {
        @Override
        public Over over() {
            return Over.FACILITY;
        }

        @Override
        public String key() {
            return "sum " + attribute + " " + where.toText();
        }
    }

    /** Hubs that at least {@code members} rows name in their attribute {@code hub}. */
    record Hubs(Expression hub, Expression member, int members) implements Tally {
        @Override
        public Over over() {
            return Over.FACILITY;
        }

        @Override
        public String key() {
            return "hubs " + members + " " + hub.toText() + " <- " + member.toText();
        }
    }
}
