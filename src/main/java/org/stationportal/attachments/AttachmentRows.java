package org.stationportal.attachments;

import java.awt.Dimension;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.SignedIn;

/** The rows of the attachments; the database guards that they are never changed but withdrawn once. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AttachmentId insert(
            Owner owner,
            String name,
            AttachmentKind kind,
            Optional<Dimension> size,
            Received content,
            SignedIn by,
            Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into attachment (owner_type, owner_id, name, kind, bytes, sha256, file, width, height,
                                        added_by, added_by_name, added_at)
                values (:type, :id, :name, :kind, :bytes, :sha256, :file, :width, :height, :by, :byName, :at)""")
                .param("type", owner.type())
                .param("id", owner.id())
                .param("name", name)
                .param("kind", kind.name())
                .param("bytes", content.bytes())
                .param("sha256", content.sha256())
                .param("file", content.name())
                .param("width", size.map(s -> s.width).orElse(null))
                .param("height", size.map(s -> s.height).orElse(null))
                .param("by", by.employee().map(EmployeeId::value).orElse(null))
                .param("byName", by.name())
                .param("at", SqlTime.param(at))
                .update(key, "id");
        return new AttachmentId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** The standing attachment of the owner with the same content. */
    Optional<AttachmentId> same(Owner owner, String sha256) {
        return jdbc.sql("select id from attachment where owner_type = :type and owner_id = :id and sha256 = :sha256"
                        + " and standing = 1")
                .param("type", owner.type())
                .param("id", owner.id())
                .param("sha256", sha256)
                .query((rs, i) -> new AttachmentId(rs.getLong(1)))
                .optional();
    }

    List<AttachmentRow> of(Owner owner) {
        return jdbc.sql("select * from attachment where owner_type = :type and owner_id = :id order by added_at, id")
                .param("type", owner.type())
                .param("id", owner.id())
                .query((rs, i) -> row(rs))
                .list();
    }

    Optional<AttachmentRow> find(AttachmentId id) {
        return jdbc.sql("select * from attachment where id = :id")
                .param("id", id.value())
                .query((rs, i) -> row(rs))
                .optional();
    }

    /** True for the one who withdraws it first. */
    boolean withdraw(AttachmentId id, Instant at, String reason) {
        return jdbc.sql("update attachment set withdrawn_at = :at, withdrawal_reason = :reason"
                                + " where id = :id and withdrawn_at is null")
                        .param("at", SqlTime.param(at))
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Which of the names are of rows. */
    Set<String> known(Collection<String> files) {
        return jdbc.sql("select file from attachment where file in (:files)")
                .param("files", files)
                .query(String.class)
                .set();
    }

    /** The next rows after an id, in its order. */
    List<AttachmentRow> after(long id, int most) {
        return jdbc.sql("select * from attachment where id > :id order by id limit " + most)
                .param("id", id)
                .query((rs, i) -> row(rs))
                .list();
    }

    private static AttachmentRow row(ResultSet rs) throws SQLException {
        long by = rs.getLong("added_by");
        Long addedBy = rs.wasNull() ? null : by;
        String reason = rs.getString("withdrawal_reason");
        return new AttachmentRow(
                new AttachmentId(rs.getLong("id")),
                new Owner(rs.getString("owner_type"), rs.getString("owner_id")),
                rs.getString("name"),
                AttachmentKind.valueOf(rs.getString("kind")),
                rs.getLong("bytes"),
                rs.getString("sha256"),
                rs.getString("file"),
                addedBy,
                rs.getString("added_by_name"),
                SqlTime.instant(rs, "added_at"),
                SqlTime.optionalInstant(rs, "withdrawn_at").map(at -> new AttachmentSummary.Withdrawal(at, reason)));
    }
}
