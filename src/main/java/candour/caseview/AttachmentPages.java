package candour.caseview;

import candour.attachment.AttachmentKind;
import candour.attachment.Attachments;
import candour.attachment.FileName;
import candour.casefile.Attachment;
import candour.casefile.ReadLog;
import candour.caseview.CaseDoor.Visitor;
import candour.submission.NotSaved;
import candour.submission.Refused;
import candour.submission.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Attachments are added, handed out and marked on the page of a case, by those who see it whole. Handed out means
 * saved: no browser shows one within our pages, whatever it turns out to be.
 */
@Controller
class AttachmentPages {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentPages.class);

    private static final int MOST_CHARACTERS = 400;

    private final CaseDoor door;
    private final CasePage page;
    private final Attachments attachments;
    private final ReadLog reads;

    AttachmentPages(CaseDoor door, CasePage page, Attachments attachments, ReadLog reads) {
        this.door = door;
        this.page = page;
        this.attachments = attachments;
        this.reads = reads;
    }

    @PostMapping("/cases/{reference}/attachments")
    String add(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(required = false) MultipartFile file,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        Visitor visitor = door.openWhole(reference, principal);
        Map<String, String> faults = new LinkedHashMap<>();
        AttachmentKind chosen = AttachmentKind.of(kind).orElse(null);
        if (chosen == null) {
            faults.put("kind", "Choose what it is.");
        }
        checkWords(description, "description", "What does it show or say?", "Say in a few words what it shows or says.", faults);
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty()) {
            faults.put("file", "Choose the file.");
        }
        if (faults.isEmpty()) {
            try {
                attachments.add(
                        visitor.reference(),
                        chosen,
                        description.strip(),
                        new FileName(name),
                        file.getBytes(),
                        visitor.userId());
                next.addFlashAttribute("said", "The attachment is in the case.");
                return "redirect:/cases/" + visitor.reference() + "#said";
            } catch (Refused refusal) {
                faults.put("file", refusal.getMessage());
            } catch (DataAccessException e) {
                faults.put("file", notSaved(e));
            }
        } else if (!name.isEmpty()) {
            // a browser never fills this field in again
            faults.put("file", "Choose the file again.");
        }
        return again(visitor, faults, Map.of("kind", kind, "description", description), model, response);
    }

    @GetMapping("/cases/{reference}/attachments/{id}")
    ResponseEntity<byte[]> content(@PathVariable String reference, @PathVariable String id, Principal principal) {
        Visitor visitor = door.openWhole(reference, principal);
        Attachment attachment = find(visitor, id);
        if (!AttachmentRow.canBeRead(attachment, visitor)) {
            throw CaseDoor.unknown();
        }
        reads.note(visitor.reference(), visitor.userId(), "attachment " + attachment.id());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(new FileName(attachment.fileName()).shown(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(CacheControl.noStore())
                .body(attachments.content(attachment));
    }

    @PostMapping("/cases/{reference}/attachments/{id}/in-error")
    String markInError(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reasons,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Visitor visitor = door.openWhole(reference, principal);
        Attachment attachment = find(visitor, id);
        if (!attachment.addedBy().equals(visitor.userId()) && !visitor.answersForTheLead()) {
            throw CaseDoor.unknown();
        }
        String field = "reasons-" + attachment.id();
        Map<String, String> faults = new HashMap<>();
        checkWords(reasons, field, "Why does it not belong in this case?", "Say why it does not belong in this case.", faults);
        if (faults.isEmpty()) {
            try {
                attachments.markInError(visitor.reference(), attachment.id(), reasons.strip(), visitor.userId());
                next.addFlashAttribute("said", "It is marked as added in error. It is not deleted: whoever has to look into it later still can.");
                return "redirect:/cases/" + visitor.reference() + "#said";
            } catch (DataAccessException e) {
                faults.put(field, notSaved(e));
            }
        }
        return again(visitor, faults, Map.of(field, reasons), model, response);
    }

    private Attachment find(Visitor visitor, String id) {
        try {
            return attachments.find(visitor.reference(), UUID.fromString(id)).orElseThrow(CaseDoor::unknown);
        } catch (IllegalArgumentException noId) {
            throw CaseDoor.unknown();
        }
    }

    private static void checkWords(
            String words, String field, String label, String missing, Map<String, String> faults) {
        if (words.isBlank()) {
            faults.put(field, missing);
        }
        Written.faults(words, MOST_CHARACTERS).forEach(fault -> faults.put(field, "“%s”: %s".formatted(label, fault)));
    }

    private static String notSaved(DataAccessException e) {
        LOG.error("The case file could not keep an attachment: {}", e.getClass().getSimpleName());
        return new NotSaved().getMessage();
    }

    private String again(
            Visitor visitor, Map<String, String> faults, Map<String, String> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page.show(visitor, faults, typed, model);
    }
}
