"""Asks graph libraries what `bench graph` asked the engine: the same network, the same pairs, the same number of rounds.

Arguments: folder with ties.bin, pairs.bin, sources.bin, communities.bin; the number of people; the library.
One JSON object a line. Each library has a process of its own, as one that breaks must not take the others along.
"""

import json
import sys
import time
from itertools import islice

import numpy

FOLDER, PEOPLE = sys.argv[1], int(sys.argv[2])
TIES = numpy.fromfile(f"{FOLDER}/ties.bin", dtype=numpy.dtype([("a", "<u4"), ("b", "<u4"), ("cost", "<f8")]))
PAIRS = [tuple(map(int, pair)) for pair in numpy.fromfile(f"{FOLDER}/pairs.bin", dtype="<u4").reshape(-1, 2)]
SOURCES = [int(source) for source in numpy.fromfile(f"{FOLDER}/sources.bin", dtype="<u4")]
COMMUNITIES = numpy.fromfile(f"{FOLDER}/communities.bin", dtype="<u4")
BUDGET = 6.0


def tell(peer, task, **found):
    print(json.dumps({"peer": peer, "task": task, **found}), flush=True)


def once(peer, task, work, **more):
    """One long piece of work: time on the wall and of the processors."""
    wall, processor = time.perf_counter(), time.process_time()
    answer = work()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    more = {key: value(answer) if callable(value) else value for key, value in more.items()}
    tell(peer, task, seconds=wall, cpu_seconds=processor, **more)
    return answer


def asked(peer, task, questions, ask):
    """Each question once a round, three rounds, as many questions as fit the budget; the least time of each counts."""
    answers, least, began = [], [], time.perf_counter()
    for question in questions:
        start = time.perf_counter()
        answers.append(ask(*question))
        least.append(time.perf_counter() - start)
        if time.perf_counter() - began > BUDGET and len(answers) >= 5:
            break
    for _ in range(2):
        if time.perf_counter() - began > BUDGET:
            break
        for place, question in enumerate(islice(questions, len(answers))):
            start = time.perf_counter()
            ask(*question)
            least[place] = min(least[place], time.perf_counter() - start)
    ordered = sorted(least)
    rank = lambda part: ordered[max(1, -(-len(ordered) * part // 100)) - 1] * 1000
    reached = [float(answer) if answer is not None and numpy.isfinite(answer) else None for answer in answers]
    tell(peer, task, questions=len(answers), median_ms=rank(50), p99_ms=rank(99), answers=reached)


def top_friends(neighbours, degree):
    """Resource allocation in plain Python over a library's rows: no library offers it for one person."""

    def ask(person, _):
        scores, known = {}, set(neighbours(person))
        for contact in known:
            share = 1.0 / degree(contact)
            for other in neighbours(contact):
                if other != person and other not in known:
                    scores[other] = scores.get(other, 0.0) + share
        return sum(sorted(scores.values(), reverse=True)[:20])

    return ask


def networkit():
    import networkit as nk

    def build():
        graph = nk.Graph(PEOPLE, weighted=True)
        graph.addEdges((TIES["cost"].copy(), (TIES["a"].astype(numpy.uint64), TIES["b"].astype(numpy.uint64))), checkMultiEdge=False)
        return graph

    name = "NetworKit"
    weighted = once(name, "build", build)
    plain = nk.graphtools.toUnweighted(weighted)
    asked(name, "shortest_path", PAIRS, lambda a, b: nk.distance.BidirectionalBFS(plain, a, b, True).run().getDistance())
    asked(name, "weighted_path", PAIRS, lambda a, b: nk.distance.BidirectionalDijkstra(weighted, a, b, True).run().getDistance())
    quality = lambda found: nk.community.Modularity().getQuality(found, plain)
    once(name, "leiden", lambda: nk.community.ParallelLeiden(plain, 3, True).run().getPartition(), modularity=quality)
    ours = nk.Partition(data=COMMUNITIES.astype(numpy.uint64))
    ours.setUpperBound(int(COMMUNITIES.max()) + 1)
    tell(name, "our_modularity", answers=[quality(ours)])
    once(name, "betweenness", lambda: nk.centrality.EstimateBetweenness(plain, len(SOURCES), False, False).run())


def igraph():
    import igraph as ig

    name = "igraph"
    graph = once(name, "build", lambda: ig.Graph(n=PEOPLE, edges=numpy.column_stack([TIES["a"], TIES["b"]]), directed=False))
    costs = TIES["cost"].tolist()
    asked(name, "shortest_path", PAIRS, lambda a, b: graph.distances(a, b)[0][0])
    asked(name, "weighted_path", PAIRS, lambda a, b: graph.distances(a, b, weights=costs)[0][0])
    rows = graph.get_adjlist()
    asked(name + " rows", "friends_of_friends", PAIRS, top_friends(lambda person: rows[person], lambda person: len(rows[person])))
    once(name, "constraint", graph.constraint, total=lambda found: float(numpy.nansum(found)))
    once(name, "leiden", lambda: graph.community_leiden(objective_function="modularity", n_iterations=2), modularity=lambda found: found.modularity)
    tell(name, "our_modularity", answers=[graph.modularity(COMMUNITIES.tolist())])
    once(name, "betweenness", lambda: graph.betweenness(directed=False, sources=SOURCES), total=lambda found: float(sum(found)))


def networkx():
    import networkx as nx

    name = "networkx"

    def build():
        graph = nx.Graph()
        graph.add_nodes_from(range(PEOPLE))
        graph.add_weighted_edges_from(zip(TIES["a"].tolist(), TIES["b"].tolist(), TIES["cost"].tolist()))
        return graph

    graph = once(name, "build", build)
    asked(name, "shortest_path", PAIRS, lambda a, b: len(nx.bidirectional_shortest_path(graph, a, b)) - 1)
    asked(name, "weighted_path", PAIRS, lambda a, b: nx.bidirectional_dijkstra(graph, a, b)[0])
    asked(name, "friends_of_friends", PAIRS, top_friends(lambda person: list(graph[person]), graph.degree))
    asked(name, "constraint_of_one", PAIRS, lambda a, _: nx.constraint(graph, nodes=[a])[a])


def rustworkx():
    import rustworkx as rx

    name = "rustworkx"

    def build():
        graph = rx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(PEOPLE))
        graph.add_edges_from(list(zip(TIES["a"].tolist(), TIES["b"].tolist(), TIES["cost"].tolist())))
        return graph

    graph = once(name, "build", build)
    asked(name, "shortest_path", PAIRS, lambda a, b: rx.dijkstra_shortest_path_lengths(graph, a, lambda _: 1.0, goal=b)[b])
    asked(name, "weighted_path", PAIRS, lambda a, b: rx.dijkstra_shortest_path_lengths(graph, a, float, goal=b)[b])
    asked(name, "friends_of_friends", PAIRS, top_friends(lambda person: list(graph.neighbors(person)), graph.degree))


def duckdb():
    import duckdb as db

    name = "DuckDB"
    base = db.connect()

    def build():
        a, b, cost = (numpy.ascontiguousarray(TIES[field]) for field in ("a", "b", "cost"))
        arcs = {"a": numpy.concatenate([a, b]), "b": numpy.concatenate([b, a]), "cost": numpy.concatenate([cost, cost])}
        base.execute("CREATE TABLE ties AS SELECT * FROM arcs ORDER BY a")
        base.execute("CREATE TABLE degrees AS SELECT a AS id, count(*) AS degree FROM ties GROUP BY a")
        return arcs

    once(name, "build", build)
    path = """
        WITH RECURSIVE ring(id, steps) USING KEY (id) AS (
            SELECT ?::UINTEGER, 0
            UNION
            (SELECT ties.b, min(ring.steps) + 1
             FROM ring JOIN ties ON ties.a = ring.id LEFT JOIN recurring.ring AS met ON met.id = ties.b
             WHERE met.id IS NULL
             GROUP BY ties.b)
        ) SELECT steps FROM ring WHERE id = ?
    """
    asked(name, "shortest_path", PAIRS, lambda a, b: base.execute(path, [a, b]).fetchone()[0])
    friends = """
        WITH near AS (SELECT b AS id FROM ties WHERE a = ?)
        SELECT coalesce(sum(score), 0) FROM (
            SELECT sum(1.0::DOUBLE / degree) AS score
            FROM near JOIN degrees USING (id) JOIN ties ON ties.a = near.id
            WHERE ties.b <> ? AND ties.b NOT IN (SELECT id FROM near)
            GROUP BY ties.b ORDER BY score DESC LIMIT 20)
    """
    asked(name, "friends_of_friends", PAIRS, lambda a, _: base.execute(friends, [a, a]).fetchone()[0])


try:
    {"NetworKit": networkit, "igraph": igraph, "rustworkx": rustworkx, "DuckDB": duckdb, "networkx": networkx}[sys.argv[3]]()
except Exception as error:  # One library that fails must not hide the others.
    tell(sys.argv[3], "failed", why=f"{type(error).__name__}: {error}")
