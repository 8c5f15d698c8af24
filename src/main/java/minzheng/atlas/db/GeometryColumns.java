package minzheng.atlas.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The one place where geometries cross the database border, either way, with their SRID. */
final class GeometryColumns {
    private GeometryColumns() {}

    static final class Binding extends AbstractArgumentFactory<Geometry> {
        Binding() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Geometry value, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setObject(position, new JtsGeometry(value));
        }
    }

    static final class Reader implements ColumnMapper<Geometry> {
        @Override
        public @Nullable Geometry map(ResultSet row, int column, StatementContext ctx) throws SQLException {
            String hex = row.getString(column);
            return hex == null ? null : JtsGeometry.geomFromString(hex);
        }
    }
}
