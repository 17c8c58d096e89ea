{
 "outlet_type": "tweets",
 "election_date": "2024-07-04",
 "moment": "Friday 5 July 2024, morning",
 "default_area": null,
 "base": "2019 notional",
 "source": "constituency results of 4 July 2024",
 "text": "retold: real figures, new sentences"
}
---
1/ Been up 26 hours, so check my sums. What a night in ten tweets.

2/ First marginal out: {ward_control swindon-south lab gain unit=control|Swindon South}. Heidi Alexander {ward_result swindon-south 21676 party=lab candidate=Heidi_Alexander unit=votes|21,676}, Robert Buckland {ward_result swindon-south 12070 party=con candidate=Robert_Buckland unit=votes|12,070}. Maj {votes_majority swindon-south 9606 unit=votes|9,606}. Con vote share down {share_change con -24.7 area=swindon-south unit=points|24.7}. That's when we knew.

3/ Farage, at the {context_figure farage-attempts 8 unit=attempts|eighth} go. {ward_control clacton reform gain unit=control|Clacton}: {ward_result clacton 21225 party=reform candidate=Nigel_Farage unit=votes|21,225}, which is {vote_share reform 46.1 area=clacton unit=percent|46.1%}. Majority of {votes_majority clacton 8405 unit=votes|8,405}. Tories on {vote_share con 27.8 -44 area=clacton unit=percent|27.8, down an incredible 44}.

4/ BASILDON & BILLERICAY {ward_control basildon-and-billericay con hold unit=control|Con HOLD}. By {votes_majority basildon-and-billericay 20 unit=votes|TWENTY} votes. Richard Holden {ward_result basildon-and-billericay 12905 party=con candidate=Richard_Holden unit=votes|12,905}, Lab {ward_result basildon-and-billericay 12885 party=lab candidate=Alex_Harrison unit=votes|12,885}, Reform {ward_result basildon-and-billericay 11354 party=reform candidate=Stephen_Conlay unit=votes|11,354}. Three-way photo finish.

5/ Corbyn. {ward_control islington-north ind gain unit=control|Islington North}. As an indy. {ward_result islington-north 24120 party=ind candidate=Jeremy_Corbyn unit=votes|24,120} to Labour's {ward_result islington-north 16873 party=lab candidate=Praful_Nargund unit=votes|16,873}. Maj over {votes_majority islington-north 7000 qualifiers=over unit=votes|seven thousand}.

6/ {ward_control waveney-valley grn gain unit=control|Waveney Valley} is GREEN. Adrian Ramsay takes more than {vote_share grn 0.4 unit=fraction area=waveney-valley qualifiers=more_than|two fifths} of it, a rise of {share_change grn 32.4 area=waveney-valley unit=points|32.4 pts}.

7/ Truss out. {ward_control south-west-norfolk lab gain unit=control|SW Norfolk} Lab gain. {ward_result south-west-norfolk 11847 party=lab candidate=Terry_Jermy unit=votes|11,847} v {ward_result south-west-norfolk 11217 party=con candidate=Liz_Truss unit=votes|11,217} = {votes_majority south-west-norfolk 630 unit=votes|630}. You could win with barely {vote_share lab 0.25 unit=fraction area=south-west-norfolk qualifiers=barely_over|over a quarter}.

8/ Rees-Mogg out. {ward_control north-east-somerset-and-hanham lab gain unit=control|NE Somerset & Hanham}, Dan Norris, maj {votes_majority north-east-somerset-and-hanham 5319 unit=votes|5,319}

9/ Late ones: {ward_control hendon lab gain unit=control|Hendon} Lab by {votes_majority hendon 15 unit=votes|15}. {ward_control poole lab gain unit=control|Poole} Lab by {votes_majority poole 18 unit=votes|18}. {votes_majority hendon 15 unit=votes|Fifteen}! {votes_majority poole 18 unit=votes|Eighteen}! You know more people than that

10/ Going to bed. Nobody ring
