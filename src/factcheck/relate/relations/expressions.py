"""Equations over intervals: ``share == part / whole * 100``, as they stand in the table of relations."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache

from factcheck.knowledge.intervals import Interval, meets

__all__ = ["holds", "interval_of", "value_of"]

_UNKNOWN = Interval(None, None)


def holds(equation: str, values: Mapping[str, Interval]) -> bool:
    """Whether an equation or inequality can be true of numbers in these intervals.

    Raises:
        KeyError: It speaks of a number that is not there.
    """
    node = _parsed(equation)
    assert isinstance(node, ast.Compare)
    left, right = (_interval(side, values) for side in (node.left, node.comparators[0]))
    if isinstance(node.ops[0], ast.LtE):
        return _at_most(left, right)
    if isinstance(node.ops[0], ast.GtE):
        return _at_most(right, left)
    return meets(left, right)


def _at_most(left: Interval, right: Interval) -> bool:
    return left.low is None or right.high is None or left.low <= right.high


def interval_of(expression: str, values: Mapping[str, Interval]) -> Interval:
    """What an expression may come to."""
    return _interval(_parsed(expression), values)


def value_of(expression: str, values: Mapping[str, Decimal]) -> Decimal | None:
    """What an expression comes to with the numbers as stated; ``None`` where it cannot be worked out."""
    exact = {name: Interval(value, value) for name, value in values.items()}
    return interval_of(expression, exact).low


@cache
def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _interval(node: ast.expr, values: Mapping[str, Interval]) -> Interval:
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.Constant):
        number = Decimal(str(node.value))
        return Interval(number, number)
    if isinstance(node, ast.UnaryOp):
        return _minus(Interval(Decimal(0), Decimal(0)), _interval(node.operand, values))
    if isinstance(node, ast.Call):
        assert isinstance(node.func, ast.Name)
        return _FUNCTIONS[node.func.id](_interval(node.args[0], values))
    assert isinstance(node, ast.BinOp)
    return _OPERATIONS[type(node.op)](_interval(node.left, values), _interval(node.right, values))


def _plus(a: Interval, b: Interval) -> Interval:
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high)


def _minus(a: Interval, b: Interval) -> Interval:
    low = None if a.low is None or b.high is None else a.low - b.high
    high = None if a.high is None or b.low is None else a.high - b.low
    return Interval(low, high)


def _times(a: Interval, b: Interval) -> Interval:
    """The product; of numbers that may be endless only where both are above nought."""
    if None not in (a.low, a.high, b.low, b.high):
        corners = [x * y for x in (a.low, a.high) for y in (b.low, b.high) if x is not None and y is not None]
        return Interval(min(corners), max(corners))
    if a.low is None or b.low is None or a.low < 0 or b.low < 0:
        return _UNKNOWN
    return Interval(a.low * b.low, None)


def _over(a: Interval, b: Interval) -> Interval:
    if b.low is None or b.low <= 0:
        return _UNKNOWN
    return _times(a, Interval(Decimal(0) if b.high is None else 1 / b.high, 1 / b.low))


def _size(a: Interval) -> Interval:
    """How large a number is, its sign left out."""
    if a.low is None or a.high is None:
        return Interval(Decimal(0), None)
    if a.low <= 0 <= a.high:
        return Interval(Decimal(0), max(-a.low, a.high))
    ends = sorted((abs(a.low), abs(a.high)))
    return Interval(ends[0], ends[1])


def _off_whole(a: Interval) -> Interval:
    """How far a number is from the nearest whole one: nought where one may be meant."""
    if a.low is None or a.high is None or a.low.to_integral_value(ROUND_CEILING) <= a.high:
        return Interval(Decimal(0), Decimal(0))
    far = min(a.low - a.low.to_integral_value(ROUND_FLOOR), a.high.to_integral_value(ROUND_CEILING) - a.high)
    return Interval(far, far)


_FUNCTIONS: dict[str, Callable[[Interval], Interval]] = {"abs": _size, "whole": _off_whole}
_OPERATIONS: dict[type[ast.operator], Callable[[Interval, Interval], Interval]] = {
    ast.Add: _plus,
    ast.Sub: _minus,
    ast.Mult: _times,
    ast.Div: _over,
}
