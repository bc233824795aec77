package org.stationportal.attachments.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stationportal.attachments.AttachmentSummary;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.ui.Card;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.base.ui.Shown;

/** The attachments 附件 of an owner: small pictures, names to download, and where the reader may, a place to add more. */
@StyleSheet("context://css/attachments.css")
public class AttachmentsPanel extends Div {

    private final Attachments attachments;
    private final Owner owner;
    private final Div list = new Div();
    private final UnorderedList refusals = new UnorderedList();

    /** The page says whether it is a place to add; whether the reader may, the owner's feature says. */
    public AttachmentsPanel(Attachments attachments, Owner owner, boolean editable) {
        this.attachments = attachments;
        this.owner = owner;
        var card = new Card(getTranslation("attachments.title"), list);
        add(card);
        if (editable && attachments.mayAdd(owner)) {
            card.add(adding());
        }
        show();
    }

    private Div adding() {
        var hint = new Div(getTranslation("attachments.hint"));
        hint.addClassName("sp-quiet");
        refusals.addClassName("attachments-refusals");
        refusals.getElement().setAttribute("role", "alert");
        var adding = new Div(
                AttachmentUpload.camera(attachments, owner, this::added, this::refused),
                AttachmentUpload.files(attachments, owner, this::added, this::refused),
                hint,
                refusals);
        adding.addClassNames("sp-card-body", "sp-stack");
        return adding;
    }

    private void show() {
        List<AttachmentSummary> found = attachments.of(owner);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState(getTranslation("attachments.none")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("attachments-list");
        found.forEach(each -> rows.add(new AttachmentItem(each, attachments.now(), () -> askWithdrawal(each))));
        list.add(rows);
    }

    private void added(String name) {
        show();
        Shown.done(getTranslation("attachments.added", name));
    }

    /** Stays on the page until it is left, since several files may have come at once. */
    private void refused(String name, String why) {
        refusals.add(new ListItem(name + " — " + why));
    }

    private void askWithdrawal(AttachmentSummary attachment) {
        new ConfirmWithReason(
                        getTranslation("attachments.withdraw.title", attachment.name()),
                        getTranslation("attachments.withdraw.explained"),
                        getTranslation("attachments.withdraw"),
                        reason -> {
                            attachments.withdraw(attachment.id(), reason);
                            Shown.done(getTranslation("attachments.withdraw.done", attachment.name()));
                            show();
                        })
                .open();
    }
}
