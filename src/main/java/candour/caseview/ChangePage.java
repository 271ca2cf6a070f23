package candour.caseview;

import candour.casefile.ReadLog;
import candour.caseview.CaseDoor.Visitor;
import candour.event.WhatHappened;
import candour.event.WhatHappened.Field;
import candour.event.WhatHappened.Kind;
import candour.submission.NotSaved;
import candour.submission.Overtaken;
import candour.submission.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** “Something changed”: told on a page of its own, from the page of a case, open or closed (R5.2, R7.6, R8.4). */
@Controller
class ChangePage {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePage.class);

    /** A line of a refusal that names a field. */
    private static final Pattern OF_A_FIELD = Pattern.compile("“(.+?)”: (.+)", Pattern.DOTALL);

    private static final String AT_THE_SAME_MOMENT =
            "Somebody else changed this case in the same moment. Look at the case, and send it again if it still holds.";

    private final CaseDoor door;
    private final WhatHappened happened;
    private final ReadLog reads;

    ChangePage(CaseDoor door, WhatHappened happened, ReadLog reads) {
        this.door = door;
        this.happened = happened;
        this.reads = reads;
    }

    @GetMapping("/cases/{reference}/changes/{kind}")
    String ask(@PathVariable String reference, @PathVariable String kind, Principal principal, Model model) {
        return show(visitor(reference, principal), kind, Map.of(), Map.of(), model);
    }

    /** Asked by a page before it sends what somebody wrote, which would else be thrown away. Shows nothing, so it is no reading. */
    @RequestMapping(path = "/cases/{reference}/changes/{kind}", method = RequestMethod.HEAD)
    ResponseEntity<Void> wouldTake(@PathVariable String reference, @PathVariable String kind, Principal principal) {
        fields(visitor(reference, principal), kind);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cases/{reference}/changes/{kind}")
    String tell(
            @PathVariable String reference,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent,
            Principal principal,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Visitor visitor = visitor(reference, principal);
        List<Field> fields = fields(visitor, kind);
        Map<String, String> typed = new HashMap<>();
        fields.stream()
                .filter(field -> sent.containsKey(field.key()))
                .forEach(field -> typed.put(field.key(), sent.get(field.key()).replace("\r\n", "\n").strip()));
        Map<String, String> faults;
        try {
            happened.tell(visitor.reference(), visitor.userId(), kind, typed);
            next.addFlashAttribute("said", said(kind));
            return "redirect:/cases/" + visitor.reference() + "#said";
        } catch (Overtaken overtaken) {
            faults = Map.of("content", overtaken.getMessage());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (Refused refusal) {
            // the list that nobody stands in is refused first, and would not say what to do
            faults = happened.instead(visitor.reference(), kind)
                    .map(words -> Map.of("content", words))
                    .orElseGet(() -> byField(refusal.getMessage(), fields));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (OptimisticLockingException e) {
            faults = Map.of("content", AT_THE_SAME_MOMENT);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (NotSaved | DataAccessException e) {
            LOG.error("The case file could not keep what changed: {}", e.getClass().getSimpleName());
            faults = Map.of("content", new NotSaved().getMessage());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return show(visitor, kind, faults, typed, model);
    }

    private static String said(String kind) {
        return kind.equals("danger")
                ? "It is noted. Ring 999 now if nobody has. The steps below say whom you tell next."
                : "It is noted, and stands in “The case so far”. The steps below say what comes next.";
    }

    private Visitor visitor(String reference, Principal principal) {
        Visitor visitor = door.open(reference, principal);
        if (!visitor.worksOnIt()) {
            throw CaseDoor.unknown();
        }
        return visitor;
    }

    private List<Field> fields(Visitor visitor, String kind) {
        List<Field> fields = happened.fields(visitor.reference(), visitor.userId(), kind);
        if (fields.isEmpty()) {
            throw CaseDoor.unknown();
        }
        return fields;
    }

    /** What was refused, each line to the field it names. */
    private static Map<String, String> byField(String refusal, List<Field> fields) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (String line : refusal.replaceFirst("^Put this right:\n- ", "").split("\n- ")) {
            Matcher named = OF_A_FIELD.matcher(line);
            String key = named.matches()
                    ? fields.stream()
                            .filter(field -> field.words().equals(named.group(1)))
                            .map(Field::key)
                            .findFirst()
                            .orElse("content")
                    : "content";
            faults.merge(key, line, (one, more) -> one + " " + more);
        }
        return faults;
    }

    /** Beside its field a fault need not name it again. */
    private static Map<String, String> besideTheField(Map<String, String> faults) {
        Map<String, String> beside = new HashMap<>();
        faults.forEach((key, line) -> {
            Matcher named = OF_A_FIELD.matcher(line);
            String words = named.matches() ? named.group(2) : line;
            beside.put(key, words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1));
        });
        return beside;
    }

    private String show(
            Visitor visitor, String kind, Map<String, String> faults, Map<String, String> typed, Model model) {
        // what is typed already stays to be read
        String instead = typed.isEmpty() ? happened.instead(visitor.reference(), kind).orElse(null) : null;
        List<Field> fields = instead == null ? fields(visitor, kind) : List.of();
        if (fields.stream().anyMatch(Field::names)) {
            reads.note(visitor.reference(), visitor.userId(), "names-to-choose");
        }
        model.addAttribute("instead", instead);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "kind",
                happened.kinds().stream()
                        .filter(one -> one.key().equals(kind))
                        .findFirst()
                        .orElseThrow(CaseDoor::unknown));
        model.addAttribute("reference", visitor.reference());
        model.addAttribute("faults", faults);
        model.addAttribute("beside", besideTheField(faults));
        model.addAttribute("typed", typed);
        return "change";
    }
}
