package org.stationportal.attachments;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;

/**
 * Files attached to what the features keep: photos, survey sheets, readings. Whoever may see the owner sees them; the
 * feature says who (see {@link OwnerAccess}). Nothing is ever deleted (decision 0026).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('EMPLOYEE', 'INTEGRATION')")
public class Attachments {

    private final AttachmentRows rows;
    private final AttachmentFolder folder;
    private final Thumbnails thumbnails;
    private final OwnerAccesses access;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            AttachmentRows rows,
            AttachmentFolder folder,
            Thumbnails thumbnails,
            OwnerAccesses access,
            CurrentUser currentUser,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.folder = folder;
        this.thumbnails = thumbnails;
        this.access = access;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a content, row and file or neither. The same content sent twice to one owner is one attachment. The
     * database is not held while the content comes in, which on a phone may take minutes.
     *
     * @param name as the sender calls it; never trusted
     * @throws FolderUnusable when the disk is full or the folder gone
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public AttachmentId add(Owner owner, String name, InputStream content) {
        access.demandAdd(owner);
        SignedIn by = currentUser.get();
        try (Received received = folder.receive(content)) {
            Optional<AttachmentKind> kind = ContentKind.of(received.file());
            String shown = ShownName.of(name, kind);
            AttachmentKind known = kind.orElseThrow();
            Optional<Dimension> size = known.picture()
                    ? Optional.of(thumbnails.write(received.file(), known, received.thumbnail()))
                    : Optional.empty();
            return transaction.execute(status ->
                    rows.same(owner, received.sha256()).orElseGet(() -> keep(owner, shown, known, size, received, by)));
        } catch (IOException unusable) {
            throw new FolderUnusable(unusable);
        }
    }

    private AttachmentId keep(
            Owner owner, String name, AttachmentKind kind, Optional<Dimension> size, Received received, SignedIn by) {
        try {
            AttachmentId id = rows.insert(owner, name, kind, size, received, by, clock.instant());
            folder.keep(received);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    // when nobody knows how it ended the file stays, and the nightly check decides
                    if (status == STATUS_ROLLED_BACK) {
                        folder.discard(received.name());
                    }
                }
            });
            return id;
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return rows.same(owner, received.sha256()).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    /** The attachments of an owner that the one signed in may see, the oldest first, with those withdrawn. */
    public List<AttachmentSummary> of(Owner owner) {
        access.demandSee(owner);
        return rows.of(owner).stream().map(this::summary).toList();
    }

    /** An attachment whose owner the one signed in may see. */
    public Optional<AttachmentSummary> find(AttachmentId id) {
        return visible(id).map(this::summary);
    }

    /**
     * Whether the page of an owner opens for the one signed in: the feature that keeps it says so. A list that shows
     * more than one may open asks it before it shows a link.
     */
    public boolean opens(Owner owner) {
        return access.opens(owner);
    }

    public boolean mayAdd(Owner owner) {
        return access.mayAdd(owner);
    }

    /** The content; what has been withdrawn is only for the heads, and a file that is missing is said to be. */
    public Optional<AttachmentContent> content(AttachmentId id) {
        return visible(id)
                .map(row -> stored(row, new AttachmentContent(row.name(), row.kind(), folder.file(row.file()))));
    }

    /** The thumbnail of a picture that stands. */
    public Optional<AttachmentContent> thumbnail(AttachmentId id) {
        return visible(id)
                .filter(row -> row.kind().picture())
                .map(row -> stored(
                        row, new AttachmentContent(row.name(), AttachmentKind.JPEG, folder.thumbnail(row.file()))));
    }

    /** Takes an attachment back; only the person who added it may, once, and says why. */
    @Transactional
    public void withdraw(AttachmentId id, String reason) {
        AttachmentRow row = visible(id).orElseThrow(() -> RuleViolation.of("attachments.error.unknown"));
        String words = reason.strip();
        if (words.length() < 2 || words.length() > 1000) {
            throw RuleViolation.at("reason", "base.error.reason", 2, 1000);
        }
        if (!isMine(row)) {
            throw new AccessDeniedException("withdrawing an attachment of somebody else");
        }
        if (!rows.withdraw(id, clock.instant(), words)) {
            throw RuleViolation.of("attachments.error.withdrawn");
        }
    }

    /** The portal's time, by which {@link AttachmentSummary#addedAt()} is put into words. */
    public Instant now() {
        return clock.instant();
    }

    private Optional<AttachmentRow> visible(AttachmentId id) {
        return rows.find(id).filter(row -> access.maySee(row.owner()));
    }

    private AttachmentContent stored(AttachmentRow row, AttachmentContent content) {
        if (row.withdrawal().isPresent() && !isHead()) {
            throw RuleViolation.of("attachments.error.withdrawn");
        }
        if (!Files.isRegularFile(content.file())) {
            throw RuleViolation.of("attachments.error.missing", row.name());
        }
        return content;
    }

    private boolean isHead() {
        SignedIn user = currentUser.get();
        return user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
    }

    private boolean isMine(AttachmentRow row) {
        return currentUser
                .get()
                .employee()
                .filter(person -> row.addedBy() != null && person.value() == row.addedBy())
                .isPresent();
    }

    private AttachmentSummary summary(AttachmentRow row) {
        return new AttachmentSummary(
                row.id(),
                row.name(),
                row.kind(),
                row.bytes(),
                row.sha256(),
                row.addedByName(),
                row.addedAt(),
                row.withdrawal(),
                folder.holds(row.file()),
                row.withdrawal().isEmpty() && isMine(row));
    }
}
