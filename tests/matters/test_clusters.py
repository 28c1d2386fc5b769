"""Clusters: strongest links first, lists keep their lines apart, persons go before all."""

from itertools import permutations

from documents.matters.clusters import Join, cluster, questions

FREE = {1: "a", 2: "b", 3: "c", 4: "d"}


def sets(clusters):
    return {members for members in clusters.all() if len(members) > 1}


def sure(first, second, strength=70):
    return Join((first, second), strength, True)


def doubtful(first, second, strength=50):
    return Join((first, second), strength, False)


def test_sure_links_join_and_doubtful_ones_wait():
    joins = [sure(1, 2), doubtful(2, 3), doubtful(1, 3, 45)]
    clusters = cluster(FREE, joins, {})
    assert sets(clusters) == {frozenset({1, 2})}
    assert questions(clusters, joins) == {(2, 3)}, "one question between two clusters"


def test_order_does_not_matter():
    joins = [sure(1, 2, 80), sure(2, 3, 70), sure(3, 4, 60), doubtful(1, 4)]
    lists = {1: "plan", 2: "b", 3: "plan", 4: "d"}
    wanted = {frozenset({1, 2}), frozenset({3, 4})}
    assert all(sets(cluster(lists, order, {})) == wanted for order in permutations(joins))


def test_one_list_names_two_matters():
    joins = [sure(1, 2, 80), sure(2, 3, 70)]
    clusters = cluster({1: "plan 4", 2: "item", 3: "plan 4"}, joins, {})
    assert sets(clusters) == {frozenset({1, 2})}
    assert questions(clusters, joins) == {(2, 3)}


def test_persons_join_what_signs_do_not():
    clusters = cluster({1: "plan", 2: "plan", 3: "c"}, [sure(2, 3)], {(1, 2): True})
    assert sets(clusters) == {frozenset({1, 2, 3})}


def test_persons_part_what_signs_join():
    joins = [sure(1, 2, 100)]
    clusters = cluster(FREE, joins, {(1, 2): False})
    assert not sets(clusters)
    assert not questions(clusters, joins, [(1, 2)])


def test_parting_holds_for_all_that_joins_either_side():
    joins = [sure(1, 3, 90), sure(2, 4, 90), sure(3, 4, 80)]
    clusters = cluster(FREE, joins, {(1, 2): False})
    assert sets(clusters) == {frozenset({1, 3}), frozenset({2, 4})}
    assert not questions(clusters, joins, [(1, 2)]), "it has been answered"


def test_new_step_drawn_to_both_sides_waits():
    joins = [sure(1, 3, 80), sure(2, 3, 80)]
    clusters = cluster(FREE, joins, {(1, 2): False})
    assert not sets(clusters)
    assert questions(clusters, joins) == {(1, 3), (2, 3)}


def test_new_step_goes_to_the_side_that_draws_more():
    joins = [sure(1, 3, 90), sure(2, 3, 80)]
    assert sets(cluster(FREE, joins, {(1, 2): False})) == {frozenset({1, 3})}
