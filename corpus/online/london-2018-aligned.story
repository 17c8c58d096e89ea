{"outlet_type": "pasted table, aligned spaces", "election_date": "2018-05-03", "moment": "2018-05-04T09:00", "default_area": "london", "base": null, "source": "english-2018 council_totals", "text": "retold: english-2018 council totals"}
---
London boroughs 2018, outer west and south, seats

                        Con  Lab   LD  Oth   Control
{council_control barnet con hold|Barnet}                   {council_seats con 38 area=barnet|38}   {council_seats lab 25 area=barnet|25}    {council_seats ld 0 area=barnet|0}    {council_seats oth 0 area=barnet|0}   Con hold
{council_control croydon lab hold|Croydon}                  {council_seats con 29 area=croydon|29}   {council_seats lab 41 area=croydon|41}    {council_seats ld 0 area=croydon|0}    {council_seats oth 0 area=croydon|0}   Lab hold
{council_control havering noc null|Havering}                 {council_seats con 25 area=havering|25}    {council_seats lab 5 area=havering|5}    {council_seats ld 0 area=havering|0}   {council_seats oth 24 area=havering|24}   NOC
{council_control hillingdon con hold|Hillingdon}               {council_seats con 44 area=hillingdon|44}   {council_seats lab 21 area=hillingdon|21}    {council_seats ld 0 area=hillingdon|0}    {council_seats oth 0 area=hillingdon|0}   Con hold
{council_control kensington-and-chelsea con hold|Kensington & Chelsea}     {council_seats con 36 area=kensington-and-chelsea|36}   {council_seats lab 13 area=kensington-and-chelsea|13}    {council_seats ld 1 area=kensington-and-chelsea|1}    {council_seats oth 0 area=kensington-and-chelsea|0}   Con hold
{council_control kingston-upon-thames ld gain|Kingston}                  {council_seats con 9 area=kingston-upon-thames|9}    {council_seats lab 0 area=kingston-upon-thames|0}   {council_seats ld 39 area=kingston-upon-thames|39}    {council_seats oth 0 area=kingston-upon-thames|0}   LD gain
{council_control richmond-upon-thames ld gain|Richmond}                 {council_seats con 11 area=richmond-upon-thames|11}    {council_seats lab 0 area=richmond-upon-thames|0}   {council_seats ld 39 area=richmond-upon-thames|39}    {council_seats grn 4 area=richmond-upon-thames|4}   LD gain
{council_control sutton ld hold|Sutton}                   {council_seats con 18 area=sutton|18}    {council_seats lab 0 area=sutton|0}   {council_seats ld 33 area=sutton|33}    {council_seats oth 3 area=sutton|3}   LD hold
{council_control tower-hamlets lab gain|Tower Hamlets}             {council_seats con 2 area=tower-hamlets|2}   {council_seats lab 42 area=tower-hamlets|42}    {council_seats ld 0 area=tower-hamlets|0}    {council_seats oth 1 area=tower-hamlets|1}   Lab gain
{council_control wandsworth con hold|Wandsworth}               {council_seats con 33 area=wandsworth|33}   {council_seats lab 26 area=wandsworth|26}    {council_seats ld 0 area=wandsworth|0}    {council_seats oth 1 area=wandsworth|1}   Con hold

(Richmond's {council_seats grn 4 area=richmond-upon-thames|four} others are Greens. Boundaries redrawn in Croydon.)
