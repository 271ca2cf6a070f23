package candour.deployment;

import candour.engine.CaseProcesses;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Whether everything that the models name is there: forms, tables, called processes and beans. The engine
 * itself finds out only when a case arrives at the step (faults M01, M03).
 */
@Component
class ModelCheck {

    private final ApplicationContext beans;
    private final RepositoryService repository;

    ModelCheck(ApplicationContext beans, RepositoryService repository) {
        this.beans = beans;
        this.repository = repository;
    }

    /** @throws ModelsNotUsable naming everything that is missing or not allowed, element by element */
    void refuseIfIncomplete(List<Resource> resources) {
        Set<String> names = resources.stream().map(Resource::name).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        var mayDo = new WhatModelsMayDo(new Expressions(new Parts(beans)));
        for (Resource resource : resources) {
            missing.addAll(resource.isForm() ? WhatFormsMayDo.faultsIn(resource) : mayDo.faultsIn(resource));
        }
        // whatever brings more than a model must not be read as one
        if (!missing.isEmpty()) {
            throw new ModelsNotUsable(missing);
        }
        for (Resource resource : resources) {
            if (resource.isModel()) {
                missing.addAll(missingIn(resource, names));
            }
            if (!isCalledAsItsFile(resource)) {
                missing.add(("%s: what is in it is not called “%s” as the file is, or cannot be run. Give it that id; a process has"
                        + " to be ticked as executable.").formatted(resource.name(), resource.id()));
            }
        }
        if (!missing.isEmpty()) {
            throw new ModelsNotUsable(missing);
        }
    }

    /** The engine finds what others name by this id, and leaves a process alone that is not executable. */
    private static boolean isCalledAsItsFile(Resource resource) {
        if (resource.isForm()) {
            return WhatFormsMayDo.idOf(resource).equals(resource.id());
        }
        return WhatModelsMayDo.runnableIn(resource).contains(resource.id());
    }

    private List<String> missingIn(Resource resource, Set<String> names) {
        BpmnModelInstance model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(resource.content().getBytes(StandardCharsets.UTF_8)));
        List<String> missing = new ArrayList<>();
        for (UserTask task : elements(model, UserTask.class)) {
            need(missing, resource, task, "form", task.getCamundaFormRef(), ".form", names);
        }
        for (StartEvent start : elements(model, StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                need(missing, resource, start, "form", start.getCamundaFormRef(), ".form", names);
            }
        }
        for (BusinessRuleTask rule : elements(model, BusinessRuleTask.class)) {
            need(missing, resource, rule, "decision table", rule.getCamundaDecisionRef(), ".dmn", names);
        }
        for (CallActivity call : elements(model, CallActivity.class)) {
            need(missing, resource, call, "process", call.getCalledElement(), ".bpmn", names);
        }
        for (ServiceTask service : elements(model, ServiceTask.class)) {
            if (service.getCamundaDelegateExpression() == null) {
                missing.add("%s: “%s” says nothing of what it does".formatted(resource.name(), service.getName()));
            }
        }
        missing.addAll(shownElsewhere(resource, model));
        missingBeans(resource.content()).forEach(bean -> missing.add("%s: there is no bean “%s”".formatted(resource.name(), bean)));
        return missing;
    }

    /** Whose people are of another agency than the case: no other step of it is for them, nor what a called process has. */
    private static List<String> shownElsewhere(Resource resource, BpmnModelInstance model) {
        Set<String> theirs = model.getModelElementsByType(Process.class).stream()
                .map(process -> CaseProcesses.ELSEWHERE.get(process.getId()))
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        if (theirs.isEmpty()) {
            return List.of();
        }
        return Stream.concat(elements(model, UserTask.class).stream(), elements(model, CallActivity.class).stream())
                .filter(step -> !theirs.contains(step.getId()))
                .map(step -> "%s: “%s” (%s) would show a case to another agency. Only “%s” may stand there"
                        .formatted(resource.name(), step.getName(), step.getId(), String.join("”, “", theirs)))
                .toList();
    }

    private static <T extends FlowElement> Collection<T> elements(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static void need(
            List<String> missing,
            Resource resource,
            FlowElement element,
            String kind,
            String reference,
            String ending,
            Set<String> names) {
        if (reference == null || !names.contains(reference + ending)) {
            missing.add("%s: “%s” needs the %s “%s”, which is not there"
                    .formatted(resource.name(), element.getName(), kind, reference));
        }
    }

    private List<String> missingBeans(String model) {
        try {
            return PartsNamed.in(WhatModelsMayDo.read(model).getDocumentElement()).stream()
                    .filter(bean -> !beans.containsBean(bean))
                    .toList();
        } catch (SAXException e) {
            return List.of("that can be read out of it");
        }
    }

    /** Whether this release has every bean that the models of an earlier deployment name. */
    boolean canRun(String deploymentId) {
        return repository.getDeploymentResources(deploymentId).stream()
                .filter(resource -> resource.getName().endsWith(".bpmn"))
                .map(resource -> new String(resource.getBytes(), StandardCharsets.UTF_8))
                .allMatch(model -> missingBeans(model).isEmpty());
    }
}
