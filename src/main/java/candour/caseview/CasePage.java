package candour.caseview;

import candour.advice.AdvisersView;
import candour.attachment.AttachmentKind;
import candour.attachment.Attachments;
import candour.attachment.FileSize;
import candour.casefile.CaseFile;
import candour.casefile.LegalHoldRepository;
import candour.casefile.ReadLog;
import candour.caseview.CaseDoor.Visitor;
import candour.caseview.CaseRows.Row;
import candour.caseview.CaseStory.Chapter;
import candour.caseview.VisibleCases.Visible;
import candour.event.WhatHappened;
import candour.event.WhatHappened.Kind;
import candour.submission.BritishDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on the page of a case what this visitor may see of it, and notes that they saw it (R11.7, R11.8). */
@Component
class CasePage {

    private final CaseStory story;
    private final AdvisersView advisersView;
    private final CaseRows rows;
    private final EarlierRows earlier;
    private final OpenAdvice advice;
    private final Sendings sendings;
    private final Attachments attachments;
    private final ReadLog reads;
    private final WhatHappened happened;
    private final LegalHoldRepository holds;
    private final OpeningRows openings;

    CasePage(
            CaseStory story,
            AdvisersView advisersView,
            CaseRows rows,
            EarlierRows earlier,
            OpenAdvice advice,
            Sendings sendings,
            Attachments attachments,
            ReadLog reads,
            WhatHappened happened,
            LegalHoldRepository holds,
            OpeningRows openings) {
        this.story = story;
        this.advisersView = advisersView;
        this.rows = rows;
        this.earlier = earlier;
        this.advice = advice;
        this.sendings = sendings;
        this.attachments = attachments;
        this.reads = reads;
        this.happened = happened;
        this.holds = holds;
        this.openings = openings;
    }

    /** Shows the page as part of a task. */
    String showBesideTask(Visitor visitor, Model model) {
        String page = show(visitor, Map.of(), Map.of(), model);
        model.addAttribute("besideTask", true);
        return page + " :: so-far";
    }

    /**
     * Shows the page.
     *
     * @param faults what was wrong with a form that was sent from it, by field
     * @param typed what stood in that form
     * @return the name of the template
     */
    String show(Visitor visitor, Map<String, String> faults, Map<String, String> typed, Model model) {
        CaseFile file = visitor.file();
        reads.note(file.reference(), visitor.userId(), partRead(visitor));
        model.addAttribute("reference", file.reference());
        model.addAttribute("agency", story.agencyName(file.agency()));
        model.addAttribute("practitioner", story.personName(file.practitioner()));
        model.addAttribute("isYours", file.practitioner().equals(visitor.userId()));
        model.addAttribute("raised", BritishDate.of(file.raisedAt()));
        model.addAttribute("raisedBy", story.personName(file.raisedBy()));
        model.addAttribute("finished", file.finishedAt() == null ? null : BritishDate.of(file.finishedAt()));
        Row row = rows.of(List.of(new Visible(file, visitor.sight())), visitor.reader()).get(0);
        model.addAttribute("children", row.children());
        model.addAttribute("waiting", row.waiting());
        model.addAttribute("comesBack", row.comesBack());
        model.addAttribute("whole", visitor.readsAll());
        model.addAttribute("mayAttach", visitor.seesAll());
        openings.show(visitor, model);
        model.addAttribute("seesReadings", visitor.answersForTheLead());
        showStory(visitor, model);
        model.addAttribute(
                "sendings", visitor.readsAll() ? sendings.of(file.reference(), story.names(file.reference())) : List.of());
        model.addAttribute("arrived", sendings.arrivedOf(file.reference()));
        showAttachments(visitor, model);
        boolean mayAsk = visitor.worksOnIt() && file.finishedAt() == null;
        model.addAttribute("mayAsk", mayAsk);
        model.addAttribute("changes", visitor.worksOnIt() ? changes(visitor) : List.of());
        model.addAttribute("onHold", visitor.readsAll() && holds.stands(visitor.reference()));
        model.addAttribute("whomToAsk", mayAsk ? advice.whomToAsk(file.reference()) : List.of());
        model.addAttribute("asked", mayAsk ? advice.asked(file.reference()) : List.of());
        model.addAttribute("besideTask", false);
        model.addAttribute("faults", faults);
        model.addAttribute("typed", typed);
        // the forms of this page are sent to addresses at which there is nothing to read
        model.addAttribute("goesOnAt", faults.isEmpty() ? null : "/cases/" + file.reference());
        return "case";
    }

    private static String partRead(Visitor visitor) {
        return switch (visitor.sight()) {
            case WHOLE -> "case-so-far";
            case IN_AN_EMERGENCY -> "case-so-far-in-an-emergency";
            default -> "case-without-identity";
        };
    }

    private List<Kind> changes(Visitor visitor) {
        return happened.kinds().stream()
                .filter(kind -> visitor.leads() || !kind.ofTheLead() || visitor.aboutEveryLead() && kind.placesAHold())
                .toList();
    }

    private void showStory(Visitor visitor, Model model) {
        List<Chapter> chapters = visitor.readsAll() ? story.of(visitor) : List.of();
        model.addAttribute("earlier", earlier.of(visitor));
        model.addAttribute("abbreviations", story.abbreviations(chapters));
        model.addAttribute("chapters", chapters);
        model.addAttribute("newestDecision", newestDecision(chapters));
        model.addAttribute("known", visitor.readsAll() ? List.of() : advisersView.parts(visitor.reference()));
    }

    /** The place of the newest decision among the chapters, from 1; 0 where nothing is decided yet. */
    private static int newestDecision(List<Chapter> chapters) {
        int place = chapters.size();
        while (place > 0 && !chapters.get(place - 1).decision()) {
            place--;
        }
        return place;
    }

    private void showAttachments(Visitor visitor, Model model) {
        model.addAttribute(
                "attachments",
                attachments.ofCase(visitor.reference()).stream()
                        .map(attachment -> AttachmentRow.of(attachment, visitor, story::personName))
                        .toList());
        model.addAttribute("kinds", AttachmentKind.values());
        model.addAttribute("largest", attachments.largest().toBytes());
        model.addAttribute("largestInWords", FileSize.words(attachments.largest().toBytes()));
        model.addAttribute("tooLarge", attachments.tooLarge());
    }
}
