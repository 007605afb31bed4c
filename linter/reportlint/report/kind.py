"""Whether a project is infrastructure: by what it calls itself, whom it serves, and what its text is made of."""

from __future__ import annotations

from collections.abc import Sequence

from reportlint.regex import regex
from reportlint.report.model import Kind, Reason
from reportlint.report.objective_words import PERSON
from reportlint.report.reading import Reading
from reportlint.source import Span

_SAYS = regex(r"基建|基础设施|infrastructure|公共服务|shared service")
_CALLS = regex(r"(?:属于?|是|算|归)(?:一个)?(?:基建|基础设施)|基建项目|infrastructure project")
#: Said anywhere: a service for those who build systems.
_BUILDERS = r"(?:engineers?|developers?|devs|programmers?|data (?:teams?|scientists?|analysts?|engineers?)|(?:product|service|feature|application|app|engineering|development) teams|integrators|(?:other |our |all )?(?:systems|services|applications)\b)"
_SERVES_BUILDERS = regex(
    rf"\b(?:service|library|tool|toolkit|platform|framework|component|interface|layer|package)s?\b[^.;]{{0,24}}\b(?:meant |made |built |intended |used )?(?:for|by)\s+(?:\w+\s+){{0,2}}?{_BUILDERS}|"
    rf"\b(?:its|the|our) users are\s+(?:\w+\s+){{0,3}}?{_BUILDERS}|"
    r"(?:用它的|使用者|使用方|用户|服务对象|接入方)(?:是|为|主要是|都是)[^,，。;；]{0,8}(?:研发|开发|工程师|程序员|数据(?:组|团队|分析师)|各系统|业务系统|前端|后端|算法)|"
    r"(?:给|供|为|面向)[^,，。;；]{0,8}(?:研发|开发(?:者|人员|同学|团队|组)|工程师|程序员|前端组?|后端组?|算法组?|各系统|业务系统)[^,，。;；]{0,4}(?:用|调用|使用|的(?:公共|公用|通用|基础))"
)
#: Things that nobody but a system or its builder touches; 平台 and platform are none of them.
_CORE = regex(
    r"网关|注册中心|配置中心|消息队列|(?:数据|消息|事件|服务)总线|(?:构建|发布|部署|数据|处理)流水线|集群|缓存|中间件|脚手架|(?:公用|公共|共用|通用)(?:件|组件|库|包|控件|模块)|组件库|控件库|分库分表|迁库|数据湖|数仓|接入层|接口层|"
    r"\b(?:gateway|(?:schema|service|package|image|container|artefact|artifact|format) registry|(?:message|event|data|change|integration) (?:bus|queue|broker|hub|stream|backbone)|"
    r"(?:data|build|ci|cd|deployment|release|etl|ingest(?:ion)?) pipelines?|k8s|kubernetes|(?:build|compute|database) (?:cluster|farm|cache)|component library|ui kit|design system|service mesh|middleware|feature store|data (?:lake|warehouse)|"
    r"schema|(?:internal |client )?sdk|job runner|secrets? store|config(?:uration)? service|database (?:migration|upgrade))\b"
)
#: The stuff of systems, of which a text about infrastructure is full.
_STUFF = regex(
    r"接口|表结构|字段|队列|落库|补传|数据库|脚本|代码|合并请求|npm|组件|控件|版本号|节点|镜像|作业|集群|部署|协议|适配器|日志|事件|kafka|rocketmq|redis|mysql|前端工程|后端|限速|断点|调用方|重试|幂等|消息|"
    r"\b(?:tables?|databases?|apis?|endpoints?|events?|logs?|jobs?|formats?|schemas?|queues?|listeners?|subscrib\w+|replay|code|layers?|modules?|repositor\w+|containers?|clusters?|nodes?|deploy\w*|versions?|compil\w+|librar\w+|packages?|"
    r"latency|throughput|qps|drivers?|scripts?|servers?|protocols?|adapters?|checksum|triggers?|throttle|pinned|in (?:go|rust|java|python)|mail when one changes)\b"
)
ENOUGH = 3  #: different words for the stuff of systems
_PERIODIC = regex(
    r"述职|季度|年度|半年|[0-9一二]月|月报|周报|季报|\b(?:q[1-4]|h[12]|quarter\w*|annual|monthly|self-review|half-year)\b"
)


def kind_of(reading: Reading, name: Span, span: Span, openings: Sequence[Span], of_report: bool) -> tuple[Kind, Reason]:
    """Infrastructure where the text says so, or where its name does and its users build or run systems."""
    for said in [name, *openings]:
        says = _SAYS.search(said.of(reading.norm))
        if says:
            return "infrastructure", Reason(
                "says-infrastructure", Span(said.start + says.start(), said.start + says.end())
            )
    says = _CALLS.search(span.of(reading.norm)) or _SERVES_BUILDERS.search(span.of(reading.norm))
    if says:
        at = span.start + says.start()
        return "infrastructure", Reason("says-infrastructure", Span(at, at + len(says.group())))
    if of_report and _PERIODIC.search(reading.plain(name)):  # 述职 租赁平台 names no project
        return "business", Reason("default")
    named = [hit for hit in reading.found(name, "infrastructure") if hit.strength >= 1]
    core = _CORE.search(name.of(reading.norm))
    if core and _is_about_systems(reading, span):
        return "infrastructure", Reason("users-build-systems", Span(name.start + core.start(), name.start + core.end()))
    if named:
        called = Span(named[0].start, named[0].end)
        for told in (name, span):
            builders = len(reading.found(told, "builder-user"))
            business = len(reading.found(told, "business-user"))
            if builders > business:
                return "infrastructure", Reason("users-build-systems", called)
            if business > builders:
                break
        return "business", Reason("users-do-business", called)
    return "business", Reason("default")


def _is_about_systems(reading: Reading, span: Span) -> bool:
    """Whether a text speaks of the stuff of systems and of hardly anybody who does the business's work."""
    stuff = {match.group() for match in _STUFF.finditer(span.of(reading.norm))}
    hits = [hit for hit in reading.found(span, "business-user") if hit.strength >= 1]
    people = {word for hit in hits if PERSON.search(word := reading.norm[hit.start : hit.end])}
    return len(stuff) >= ENOUGH and 2 * len(people) < len(stuff)
