package org.stationportal.attachments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stationportal.attachments.AttachmentKind;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.FolderUnusable;
import org.stationportal.attachments.Owner;
import org.stationportal.base.Incident;
import org.stationportal.base.RuleViolation;

/** Sends files as they are chosen, each with its own progress; what becomes of each is told by its name. */
class AttachmentUpload extends Upload {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Attachments attachments;
    private final Owner owner;
    private final Consumer<String> added;
    private final BiConsumer<String, String> refused;

    private AttachmentUpload(
            Attachments attachments, Owner owner, Consumer<String> added, BiConsumer<String, String> refused) {
        this.attachments = attachments;
        this.owner = owner;
        this.added = added;
        this.refused = refused;
        UploadHandler handler = this::receive;
        setUploadHandler(handler);
        setMaxFileSize(LARGEST);
        setI18n(UploadWords.in(this::getTranslation));
        addFileRejectedListener(rejected -> refused.accept(rejected.getFileName(), rejected.getErrorMessage()));
    }

    /** Any file that may be attached, chosen or dropped. */
    static AttachmentUpload files(
            Attachments attachments, Owner owner, Consumer<String> added, BiConsumer<String, String> refused) {
        var upload = new AttachmentUpload(attachments, owner, added, refused);
        upload.setUploadButton(new Button(upload.getTranslation("attachments.choose")));
        // phones ask by media type whether to offer their pictures, computers by ending
        upload.setAcceptedFileTypes(Arrays.stream(AttachmentKind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.of(kind.mediaType()), kind.endings().stream().map(ending -> "." + ending)))
                .toArray(String[]::new));
        return upload;
    }

    /** The camera itself; shown on phones only. */
    static AttachmentUpload camera(
            Attachments attachments, Owner owner, Consumer<String> added, BiConsumer<String, String> refused) {
        var upload = new AttachmentUpload(attachments, owner, added, refused);
        upload.addClassName("attachments-camera");
        upload.setUploadButton(new Button(upload.getTranslation("attachments.photograph")));
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(AttachmentKind.JPEG.mediaType());
        upload.getElement().setProperty("capture", "environment");
        return upload;
    }

    /** Runs beside the screen, so that a slow phone holds nothing up. */
    private void receive(UploadEvent event) {
        String name = event.getFileName();
        try {
            attachments.add(owner, name, event.getInputStream());
            tell(event, () -> added.accept(name));
        } catch (RuleViolation violation) {
            refuse(event, violation.key(), violation.arguments());
        } catch (FolderUnusable unusable) {
            refuse(event, "attachments.error.folder", Incident.of(unusable).number());
        } catch (RuntimeException fault) {
            refuse(event, "attachments.error.fault", Incident.of(fault).number());
        }
    }

    private void refuse(UploadEvent event, String key, Object... arguments) {
        event.reject();
        tell(event, () -> refused.accept(event.getFileName(), getTranslation(key, arguments)));
    }

    private static void tell(UploadEvent event, Runnable what) {
        UI ui = event.getUI();
        try {
            ui.access(what::run);
        } catch (UIDetachedException closed) {
            // the page was left meanwhile; the next one shows what is there
        }
    }
}
